import type { Content, TableCell } from 'pdfmake';
import type { CanvasElement } from 'pdfmake/interfaces';

import { type Waterfall, waterfall, type WaterfallBar } from '../charts/waterfall.ts';
import type { ComparisonDocument, DifferenceTable } from '../comparison-document.ts';
import { type DocumentLabel, documentLabel } from '../document-labels.ts';
import { cutToWidth, groupDigits } from '../number-text.ts';
import type { DocumentFont } from './document-font.ts';
import { CELL_PADDING, contentWidth, inks, sizes } from './pdf-style.ts';
import { printedCauses } from './printed-causes.ts';
import { titledTable } from './titled-table.ts';

/** Columns of a name in the note, which stays one line; the whole name stands on the first page. */
const NAME_COLUMNS = 60;

const KIND_WIDTH = 60;
const TEXT_WIDTH = 300;
const BAR_INDENT = 10;
const BAR_TOP = 1.5;
const BAR_HEIGHT = 7;
/** How far a connector runs above and below its bar: to the next row, where a row is one line high. */
const CONNECTOR = { above: -3, below: 13 } as const;
/** Steps shorter than this could not be seen. */
const LEAST_BAR = 0.6;

/** Widths of kind, text, amount and bar. */
export function differenceWidths(difference: DifferenceTable, font: DocumentFont): number[] {
  const amounts = [
    difference.before,
    difference.after,
    difference.total,
    ...difference.causes.map(({ amount }) => amount),
  ];
  const amount = Math.max(60, ...amounts.map((each) => font.width(`+${groupDigits(each)}`, sizes.body, true) + 1));
  return [KIND_WIDTH, TEXT_WIDTH, amount, contentWidth - KIND_WIDTH - TEXT_WIDTH - amount - 8 * CELL_PADDING];
}

/** The title of a difference, by which its table is found again. */
export function differenceTitle({ from, to }: DifferenceTable, { language }: ComparisonDocument): string {
  return documentLabel('differenceOf', language, { from: String(from + 1), to: String(to + 1) });
}

/** Why one scenario costs more or less than another: each cause with its amount, drawn as a waterfall. */
export function differenceTable(
  difference: DifferenceTable,
  document: ComparisonDocument,
  font: DocumentFont,
): Content {
  const { language, scenarios } = document;
  const { from, to, before, after, total, causes } = difference;
  const label = (key: DocumentLabel): string => documentLabel(key, language);
  const widths = differenceWidths(difference, font);
  const width = (widths[3] ?? 0) - BAR_INDENT;
  const printed = printedCauses(difference);
  const chart = waterfall(
    before,
    printed.map(({ amount }) => amount),
  );
  const payable = (scenario: number): string => documentLabel('payableOf', language, { n: String(scenario + 1) });
  const name = (scenario: number): string => cutToWidth(scenarios[scenario]?.name ?? '', NAME_COLUMNS);
  const names = { a: String(from + 1), from: name(from), b: String(to + 1), to: name(to) };
  const style = { bold: true, color: inks.accent } as const;
  return titledTable({
    title: differenceTitle(difference, document),
    note: [documentLabel('differenceNames', language, names), axisNote(chart, document)]
      .filter((text) => text !== '')
      .join('\n'),
    header: [
      { text: label('cause'), ...style },
      { text: label('causeText'), ...style },
      { text: label('causeAmount'), alignment: 'right', ...style },
      { text: '' },
    ],
    widths,
    rows: [
      sumRow(payable(from), groupDigits(before), wholeBar(chart.start, chart, width)),
      ...printed.map(({ index, amount, count }, step): TableCell[] => {
        const cause = index === undefined ? undefined : causes[index];
        const text = cause?.text ?? documentLabel('differenceRest', language, { n: String(count) });
        const bar = chart.steps[step];
        return [
          { text: cause?.kind ?? '' },
          { text },
          { text: signed(amount), alignment: 'right', noWrap: true, color: inkOf(amount) },
          bar === undefined ? { text: '' } : stepBar(bar, amount, width),
        ];
      }),
      sumRow(label(causes.length === 0 ? 'differenceNone' : 'differenceTotal'), signed(total), {
        canvas: [connector(chart.end.to * width)],
        margin: [BAR_INDENT, 0, 0, 0],
      }),
      sumRow(payable(to), groupDigits(after), wholeBar(chart.end, chart, width)),
    ],
  });
}

function axisNote({ axis }: Waterfall, { language }: ComparisonDocument): string {
  return axis === '0.00' ? '' : documentLabel('differenceAxis', language, { amount: groupDigits(axis) });
}

function sumRow(text: string, amount: string, bar: TableCell): TableCell[] {
  return [{ text: '' }, { text, bold: true }, { text: amount, bold: true, alignment: 'right', noWrap: true }, bar];
}

function signed(amount: string): string {
  if (amount.startsWith('-')) return `−${groupDigits(amount.slice(1))}`;
  return amount === '0.00' ? amount : `+${groupDigits(amount)}`;
}

function inkOf(amount: string): string {
  return amount.startsWith('-') ? inks.less : inks.more;
}

/** A payable, from the axis on; a white cut says that the axis does not begin at nothing. */
function wholeBar({ to }: WaterfallBar, { axis }: Waterfall, width: number): TableCell {
  const length = Math.max(LEAST_BAR, to * width);
  const bar: CanvasElement = { type: 'rect', x: 0, y: BAR_TOP, w: length, h: BAR_HEIGHT, color: inks.bar };
  const cut: CanvasElement = {
    type: 'polyline',
    points: [
      { x: 6, y: BAR_TOP + BAR_HEIGHT + 1 },
      { x: 9, y: BAR_TOP - 1 },
      { x: 11, y: BAR_TOP - 1 },
      { x: 8, y: BAR_TOP + BAR_HEIGHT + 1 },
    ],
    closePath: true,
    color: '#ffffff',
    lineWidth: 0,
    lineColor: '#ffffff',
  };
  return { canvas: [bar, ...(axis === '0.00' ? [] : [cut]), connector(length)], margin: [BAR_INDENT, 0, 0, 0] };
}

/** A change: more and less differ in colour and in the end that the connector leaves from. */
function stepBar({ from, to }: WaterfallBar, amount: string, width: number): TableCell {
  const left = Math.min(from, to) * width;
  const length = Math.max(LEAST_BAR, Math.abs(to - from) * width);
  const bar: CanvasElement = { type: 'rect', x: left, y: BAR_TOP, w: length, h: BAR_HEIGHT, color: inkOf(amount) };
  return { canvas: [bar, connector(to * width)], margin: [BAR_INDENT, 0, 0, 0] };
}

function connector(x: number): CanvasElement {
  const y1 = BAR_TOP + CONNECTOR.above;
  return { type: 'line', x1: x, y1, x2: x, y2: CONNECTOR.below, lineWidth: 0.4, lineColor: inks.muted };
}
