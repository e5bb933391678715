import type { Language } from '../../shared/localized.ts';
import type { Quote } from '../../shared/quote.ts';
import type { FleetBasis, SizingBasis } from '../../shared/sizing-basis.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { documentLabel, type DocumentLabel } from './document-labels.ts';
import { groupDigits, rangesText } from './number-text.ts';
import type { DocumentRow } from './quote-document.ts';
import type { FleetPart, FleetRow, HeatPart, SizingFact, SizingPart } from './sizing-part.ts';

const kindLabels = {
  fleet: 'sizingFleet',
  recording: 'sizingRecording',
  seats: 'sizingSeats',
  hardware: 'sizingHardware',
} as const satisfies Record<SizingBasis['kind'], DocumentLabel>;

const optionLabels = { rooms: 'sizingRooms', ports: 'sizingPorts', mixed: 'sizingMixed' } as const;
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const HOURS = 24;

/** The sizings whose lines are still in the quote; one without any of its lines no longer explains anything. */
export function makeSizingParts(
  { sizings = [] }: Quote,
  rows: readonly DocumentRow[],
  names: Pick<CatalogueNames, 'rule'>,
  language: Language,
): SizingPart[] {
  const byId = new Map(rows.map((row) => [row.line.id, row]));
  return sizings
    .filter(({ lines }) => lines.some(({ id }) => byId.has(id)))
    .map((sizing) => {
      const rules = sizing.rules.map((id) => [id, names.rule(id)?.text].filter(Boolean).join(' '));
      return sizingPart(sizing, byId, rules, language);
    });
}

function sizingPart(
  sizing: SizingBasis,
  rows: ReadonlyMap<string, DocumentRow>,
  rules: readonly string[],
  language: Language,
): SizingPart {
  const label = (key: DocumentLabel, values: Readonly<Record<string, string>> = {}): string =>
    documentLabel(key, language, values);
  const facts = (list: SizingBasis['asked']): SizingFact[] =>
    list.map((fact) => ({ label: fact.label[language], value: fact.value[language] }));
  return {
    title: label('sizingTitle', { kind: label(kindLabels[sizing.kind]), date: sizing.made }),
    statement: sizing.statement[language],
    asked: facts(sizing.asked),
    found: facts(sizing.found),
    lines: lineTexts(sizing, rows, label),
    rules: label('sizingRules', { rules: rules.join(label('clauseComma')) }),
    ...(sizing.fleet !== undefined && { fleet: fleetPart(sizing.fleet, language) }),
  };
}

type Labels = (key: DocumentLabel, values?: Readonly<Record<string, string>>) => string;

function lineTexts({ lines }: SizingBasis, rows: ReadonlyMap<string, DocumentRow>, label: Labels): string[] {
  const quoted = lines.flatMap(({ id, quantity }) => {
    const row = rows.get(id);
    return row === undefined ? [] : [{ row, quantity }];
  });
  const gone = lines.length - quoted.length;
  return [
    label('sizingLines', {
      rows: rangesText(
        quoted.map(({ row }) => row.sequence).sort((a, b) => a - b),
        label('listComma'),
      ),
    }),
    ...quoted
      .filter(({ row, quantity }) => row.line.quantity !== String(quantity))
      .map(({ row, quantity }) =>
        label('sizingDiffers', {
          row: String(row.sequence),
          sized: String(quantity),
          quoted: row.line.quantity,
        }),
      ),
    ...(gone > 0 ? [label('sizingLinesGone', { count: String(gone) })] : []),
  ];
}

function fleetPart({ per, options, baseline, breakEven, heat }: FleetBasis, language: Language): FleetPart {
  const label: Labels = (key, values = {}) => documentLabel(key, language, values);
  const sizes = breakEven.map(({ size, parties }) =>
    parties === undefined
      ? label('sizingNever', { size: String(size) })
      : label('sizingFrom', { size: String(size), parties: String(parties) }),
  );
  return {
    costLabel: label(per === 'year' ? 'sizingCostYear' : 'sizingCostMonth'),
    options: options.map((option) => fleetRow(option, language)),
    notes: [
      ...(baseline === undefined
        ? []
        : [label('sizingBaseline', { label: baseline.label[language], cost: groupDigits(baseline.cost) })]),
      ...(sizes.length === 0 ? [] : [label('sizingBreakEven', { sizes: sizes.join(label('clauseComma')) })]),
    ],
    heat: heatPart(heat, label),
  };
}

function fleetRow(option: FleetBasis['options'][number], language: Language): FleetRow {
  const label: Labels = (key, values = {}) => documentLabel(key, language, values);
  const { kind, chosen, summary, cost, lowerBound, gap, proven, saving } = option;
  const name = label(optionLabels[kind]);
  const share = gap === undefined ? '' : label('sizingGap', { gap: `${(gap * 100).toFixed(2)}%` });
  return {
    chosen,
    name: chosen ? label('sizingChosen', { option: name }) : name,
    cost: cost ?? '',
    bound: lowerBound ?? '',
    proof: proven === true ? label('sizingProven') : share,
    saving: saving ?? '',
    bought: summary[language],
  };
}

function heatPart(heat: FleetBasis['heat'], label: Labels): HeatPart {
  const cells = new Map(heat.map(([weekday, hour, meetings]) => [weekday * HOURS + hour, meetings]));
  return {
    weekdays: weekdays.map((weekday, index) => ({
      label: label(weekday),
      meetings: Array.from({ length: HOURS }, (_, hour) => cells.get((index + 1) * HOURS + hour) ?? 0),
    })),
    most: heat.reduce((most, [, , meetings]) => Math.max(most, meetings), 0),
  };
}
