import type { Localized } from '../../shared/localized.ts';
import type { HardwareSizing } from '../../shared/sizing.ts';
import { formatInstant } from '../rules/calendar/instant.ts';
import { findItem } from '../rules/catalogue/catalogue.ts';
import { itemLabel } from '../rules/catalogue/catalogue-words.ts';
import type { RuleId } from '../rules/catalogue/rule-ids.ts';
import { formatFen } from '../rules/money/amount.ts';
import type { HardwareCost } from './hardware-cost.ts';
import type { HardwarePart } from './hardware-lines.ts';
import type { HardwareProposal, ProposedLine } from './hardware-scenario.ts';
import type { RoomPlan } from './planned-room.ts';
import { sizingRegister } from './sizing-register.ts';

type Apart = HardwareSizing['apart'];
type Pieces = HardwareSizing['bundles'][number];

/** Tells sized hardware: rooms, pieces with their bills, cost of ownership, rules and assumptions. */
export function explainHardware(
  plan: RoomPlan,
  proposal: HardwareProposal,
  cost: HardwareCost,
  apart: Apart,
): HardwareSizing {
  const { contentsEnd, scenario } = proposal;
  const ofPart = (part: HardwarePart): ProposedLine[] => proposal.lines.filter((line) => line.part === part);
  const pieces = (line: ProposedLine): Pieces => explainLine(line, cost);
  const timed = (line: ProposedLine) => ({ ...pieces(line), after: line.after });
  return {
    format: 'seatwise.size-hardware/1',
    name: plan.name,
    edition: plan.edition,
    horizon: { from: formatInstant(plan.from), to: formatInstant(plan.to) },
    per: plan.per,
    rooms: plan.rooms.map(({ byRule: _byRule, filledIn: _filledIn, ...room }) => ({
      ...room,
      devices: [...room.devices],
      accessories: [...room.accessories],
    })),
    bundles: ofPart('bundles').map(pieces),
    accessories: ofPart('accessories').map(pieces),
    accounts: ofPart('accounts').map(timed),
    cloudRooms: ofPart('cloudRooms').map(timed),
    tco: {
      total: formatFen(cost.total),
      bundles: formatFen(cost.amountOfPart('bundles')),
      accessories: formatFen(cost.amountOfPart('accessories')),
      accounts: formatFen(cost.amountOfPart('accounts')),
      cloudRooms: formatFen(cost.amountOfPart('cloudRooms')),
      ...(contentsEnd !== undefined && { contentsEnd: formatInstant(contentsEnd) }),
      afterContents: formatFen(cost.afterContents),
    },
    ...(apart !== undefined && { apart }),
    scenario,
    explanation: explanation(plan, cost, apart),
    ...sizingRegister(rulesOf(plan, proposal)),
    findings: [...cost.findings],
  };
}

function explainLine(line: ProposedLine, cost: HardwareCost): Pieces {
  const { sku, spec, quantity } = line;
  const item = findItem(sku);
  if (item === undefined) throw new Error(`The catalogue has no ${sku}.`);
  const { zh, en } = itemLabel(item, spec);
  const amount = formatFen(cost.amountOf(line));
  return { sku, ...(spec !== undefined && { spec }), label: { zh, en }, quantity, amount };
}

function rulesOf({ rooms }: RoomPlan, { lines }: HardwareProposal): RuleId[] {
  const bundles = lines.some(({ part }) => part === 'bundles');
  return [
    ...(rooms.some(({ byRule }) => byRule) ? (['S-ROOM-1'] as const) : []),
    ...(rooms.some(({ filledIn }) => filledIn) ? (['S-ROOM-2'] as const) : []),
    ...(bundles ? (['M-CAT-5'] as const) : []),
    ...(lines.some(({ part }) => part === 'accessories') ? (['M-CAT-6'] as const) : []),
    'M-CAT-7',
    'M-CAT-8',
    'S-TCO-1',
    'M-BILL-1',
    'M-PER-3',
    'M-REN-3',
    'Q-RENEW-1',
    'Q-ROUND-1',
    ...(bundles ? (['S-TCO-2'] as const) : []),
  ];
}

function explanation({ from, to }: RoomPlan, cost: HardwareCost, apart: Apart): Localized {
  const [total = '', later = ''] = [cost.total, cost.afterContents].map(formatFen);
  const parts = (['bundles', 'accessories', 'accounts', 'cloudRooms'] as const).map((part) =>
    formatFen(cost.amountOfPart(part)),
  );
  const [bundles = '', accessories = '', accounts = '', rooms = ''] = parts;
  const span = `${formatInstant(from).slice(0, 10)} – ${formatInstant(to).slice(0, 10)}`;
  const compared = apart && {
    zh: `；单买账号和云会议室合计 ${apart.total} 元，${apart.sets} 块同样大屏另购合计低于 ${apart.screensAtMost} 元时单买更省`,
    en: `; account and room bought apart come to ${apart.total} CNY, which is cheaper where ${apart.sets} such screens cost less than ${apart.screensAtMost} CNY elsewhere`,
  };
  return {
    zh:
      `${span} 总拥有成本 ${total} 元 = 组合套餐 ${bundles} + 配件 ${accessories} + 接入账号 ${accounts} + ` +
      `云会议室 ${rooms}；其中套餐所含权益到期后应付 ${later} 元${compared?.zh ?? ''}`,
    en:
      `Total cost of ownership ${span}: ${total} CNY = bundles ${bundles} + accessories ${accessories} + ` +
      `accounts ${accounts} + cloud rooms ${rooms}; of this ${later} CNY falls due after the bundles' contents end${compared?.en ?? ''}`,
  };
}
