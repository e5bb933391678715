import type { Finding } from '../../shared/finding.ts';
import type { Language, Localized } from '../../shared/localized.ts';
import type { HardwareSizing, RecordingSizing, SeatSizing } from '../../shared/sizing.ts';
import { findingsText } from './print-findings.ts';

const words = {
  assumptions: { zh: '假设', en: 'Assumptions' },
  needed: { zh: '所需', en: 'Needed' },
  seatTypes: { zh: '座席类型', en: 'Seat types' },
  missed: { zh: '未达到目标', en: 'the target is missed' },
  breakEven: { zh: '按需与包周期的盈亏平衡', en: 'Break-even of on-demand and period' },
  fromDays: { zh: '用满天数', en: 'from days' },
  never: { zh: '按需始终更省', en: 'on-demand stays cheaper' },
  halfHours: { zh: '时段  呼叫  座席  接听率  占用率', en: 'from   calls  agents  answered  occupancy' },
  later: { zh: '（套餐权益到期后）', en: " (after the bundles' contents)" },
  rooms: { zh: '会议室', en: 'Rooms' },
} as const satisfies Record<string, Localized>;

interface Told {
  readonly explanation: Localized;
  readonly assumptions: readonly { readonly id: string; readonly text: Localized }[];
  readonly findings: readonly Finding[];
}

/** Sized recording space as text for a terminal. */
export function recordingText(sizing: RecordingSizing, language: Language): string {
  const lines = sizing.lines.map(
    ({ label, quantity, amount }) =>
      `${label[language]} × ${String(quantity)}${amount === undefined ? '' : `  ${amount}`}\n`,
  );
  return told(sizing, lines, language);
}

/** Sized agent seats as text for a terminal. */
export function seatsText(sizing: SeatSizing, language: Language): string {
  const target = sizing.meetsTarget ? [] : [`${words.missed[language]}\n`];
  const types = sizing.seats.map(
    ({ label, works }) => `${words.seatTypes[language]}  ${label[language]} (${works.join(', ')})\n`,
  );
  const lines = sizing.lines.map(
    ({ label, quantity }) => `${words.needed[language]}  ${label[language]} × ${String(quantity)}\n`,
  );
  return told(
    sizing,
    [...target, ...types, ...lines, ...halfHours(sizing, language), ...breakEven(sizing, language)],
    language,
  );
}

/** Half-hours without calls are left out here; they stand in the JSON. */
function halfHours({ intervals = [] }: SeatSizing, language: Language): string[] {
  const rows = intervals
    .filter((interval) => interval.erlangs > 0)
    .map(({ from, calls, agents, serviceLevel, occupancy }) => {
      const cells = [calls.padStart(6), String(agents).padStart(6), percent(serviceLevel), percent(occupancy)];
      return `${from}  ${cells.join('  ')}\n`;
    });
  return rows.length === 0 ? [] : [`\n${words.halfHours[language]}\n`, ...rows];
}

function breakEven({ breakEven: compared = [] }: SeatSizing, language: Language): string[] {
  const rows = compared.flatMap(({ label, onDemandMonth, periods }) =>
    periods.map(({ per, price, of, days }) => {
      const from = days === null ? words.never[language] : `${words.fromDays[language]} ${String(days)}/${String(of)}`;
      return `${label[language]}  ${onDemandMonth} : ${price} (${per})  ${from}\n`;
    }),
  );
  return rows.length === 0 ? [] : [`\n${words.breakEven[language]}\n`, ...rows];
}

/** Sized hardware as text for a terminal. */
export function hardwareText(sizing: HardwareSizing, language: Language): string {
  const { bundles, accessories, accounts, cloudRooms, rooms } = sizing;
  const pieces = [...bundles, ...accessories, ...accounts, ...cloudRooms];
  const width = Math.max(...pieces.map(({ amount }) => amount.length));
  const lines = pieces.map((piece) => {
    const later = 'after' in piece && piece.after === true ? words.later[language] : '';
    return `${piece.amount.padStart(width)}  ${piece.label[language]} × ${String(piece.quantity)}${later}\n`;
  });
  const reasons = rooms.map(({ id, count, reason }) => `- ${id} × ${String(count)}  ${reason[language]}\n`);
  return told(sizing, [...lines, `\n${words.rooms[language]}\n`, ...reasons], language);
}

/** The explanation first, then the lines, findings and assumptions. */
function told({ explanation, findings, assumptions }: Told, lines: readonly string[], language: Language): string {
  const findingLines = findingsText(findings, language);
  const register = assumptions.map(({ id, text }) => `- ${id} ${text[language]}\n`).join('');
  return (
    `${explanation[language]}\n\n${lines.join('')}` +
    (findingLines === '' ? '' : `\n${findingLines}`) +
    (register === '' ? '' : `\n${words.assumptions[language]}\n${register}`)
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`.padStart(6);
}
