import { addMonths, dayOf, firstOfMonth, formatDay, type Instant, parseInstant } from '../calendar/instant.ts';
import { outerPath, valueAt, withoutValue, withValue } from './edit-path.ts';
import type { MendMaker } from './mend.ts';

/** Stands that fit different bundles (domain M-CAT-6). */
const otherStand: Readonly<Record<string, string>> = {
  'meeting.acc.stand-white': 'meeting.acc.stand-grey',
  'meeting.acc.stand-grey': 'meeting.acc.stand-white',
};
const HORIZON_MONTHS = 12;

/** Puts a room of 50 beside accounts that have nowhere to meet, for the same time (domain M-CAT-8). */
export const addRoom: MendMaker = (scenario, { place }) => {
  const lines = valueAt(scenario, 'lines');
  const account = valueAt(scenario, place);
  if (!Array.isArray(lines) || typeof account !== 'object' || account === null) return [];
  const { term, start } = account as { term?: unknown; start?: unknown };
  const room = { id: freeId(lines, 'room'), sku: 'meeting.room', spec: '50', mode: 'period', quantity: 1, term, start };
  const label = { zh: '添加 1 个 50 方云会议室', en: 'Add one cloud room for 50' };
  return [{ label, scenario: withValue(scenario, 'lines', [...(lines as unknown[]), room]) }];
};

/** Takes the stand of the other colour. */
export const swapStand: MendMaker = (scenario, { place, value }) => {
  const other = otherStand[value];
  if (other === undefined) return [];
  const colour = other.endsWith('white') ? { zh: '白色', en: 'white' } : { zh: '灰色', en: 'grey' };
  const label = { zh: `改为${colour.zh}支架`, en: `Change to the ${colour.en} stand` };
  return [{ label, scenario: withValue(scenario, place, other) }];
};

/** Takes ordinary numbers in the place of inbound-only ones (domain C-CAT-3). */
export const ordinaryNumbers: MendMaker = (scenario, { place }) => {
  const label = { zh: '改用普通固话号码', en: 'Use standard numbers' };
  return [{ label, scenario: withValue(scenario, `${place}.sku`, 'cc.number.standard') }];
};

/** Switches auto-renewal on, with the term of the purchase (domain M-REN-3). */
export const switchAutoRenewalOn: MendMaker = (scenario, { place }) => {
  const label = { zh: '开通自动续费', en: 'Switch auto-renewal on' };
  return [{ label, scenario: withValue(scenario, `${place}.autoRenew`, {}) }];
};

/** Counts a year of use, from the month in which the first line begins. */
export const addHorizon: MendMaker = (scenario) => {
  const lines = valueAt(scenario, 'lines');
  const starts = (Array.isArray(lines) ? (lines as unknown[]) : []).flatMap(startsOf);
  const [first] = starts.sort((a, b) => a - b);
  if (first === undefined) return [];
  const from = firstOfMonth(dayOf(first));
  const span = { from: formatDay(from), to: formatDay(addMonths(from, HORIZON_MONTHS)) };
  const label = { zh: `统计 ${span.from} 至 ${span.to}`, en: `Count ${span.from} to ${span.to}` };
  const horizon = { from: `${span.from}T00:00:00+08:00`, to: `${span.to}T00:00:00+08:00` };
  return [{ label, scenario: withValue(scenario, 'horizon', horizon) }];
};

/** Exchanges the ends of a span that runs backwards. */
export const turnHorizon: MendMaker = (scenario) => {
  const from = valueAt(scenario, 'horizon.from');
  const to = valueAt(scenario, 'horizon.to');
  if (from === to) return [];
  const label = { zh: '对调起点和终点', en: 'Exchange start and end' };
  return [{ label, scenario: withValue(scenario, 'horizon', { from: to, to: from }) }];
};

/** Keeps one of rate and amount where a discount has both. */
export const chooseDiscount: MendMaker = (scenario, { place }) => {
  const fields = [
    { drop: 'amount', label: { zh: '只用折扣率', en: 'Keep the rate' } },
    { drop: 'rate', label: { zh: '只用减免金额', en: 'Keep the amount' } },
  ];
  return fields.flatMap(({ drop, label }) => {
    const dropped = `${place}.${drop}`;
    return valueAt(scenario, dropped) === undefined ? [] : [{ label, scenario: withoutValue(scenario, dropped) }];
  });
};

/** Gives a line with a taken id one of its own. */
export const renameLine: MendMaker = (scenario, { place, value }) => {
  const lines = valueAt(scenario, 'lines');
  if (!Array.isArray(lines) || !outerPath(place).startsWith('lines[')) return [];
  const id = freeId(lines, value);
  const label = { zh: `行标识改为 ${id}`, en: `Rename the line to ${id}` };
  return [{ label, scenario: withValue(scenario, place, id) }];
};

function freeId(lines: readonly unknown[], wish: string): string {
  const taken = new Set(lines.map((line) => valueAt(line, 'id')));
  let id = wish;
  for (let count = 2; taken.has(id); count += 1) id = `${wish}-${String(count)}`;
  return id;
}

function startsOf(line: unknown): Instant[] {
  const places = ['start', 'changes[0].at', 'calls[0].at'];
  return places.flatMap((place) => {
    const text = valueAt(line, place);
    const at = typeof text === 'string' ? parseInstant(text) : undefined;
    return at === undefined ? [] : [at];
  });
}
