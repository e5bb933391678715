import { documentLabel, type DocumentLabel } from '../document-labels.ts';
import { heatShade } from '../heat-shade.ts';
import type { QuoteDocument } from '../quote-document.ts';
import type { FleetPart, FleetRow, HeatPart, SizingFact, SizingPart } from '../sizing-part.ts';
import { titleRows } from './quote-head-rows.ts';
import type { CellStyle, Sheet, SheetCell, SheetRow } from './sheet.ts';
import { formats, numberCell, textCell } from './sheet-cells.ts';
import { tableStyles } from './table-styles.ts';

/** A label and one column for each hour of the day; everything else is merged over them. */
const HOURS = 24;
const LABEL_WIDTH = 20;
const HOUR_WIDTH = 6.4;
const LAST = letter(HOURS);

const wrapped: CellStyle = { wrap: true, align: 'left' };
const body: CellStyle = { ...tableStyles.body, ...wrapped };

/** A column of the options. */
interface OptionColumn {
  readonly from: string;
  readonly to: string;
  readonly label: DocumentLabel | 'cost';
  readonly key: keyof FleetRow;
  readonly money?: true;
}

const optionColumns: readonly OptionColumn[] = [
  { from: 'A', to: 'B', label: 'sizingOption', key: 'name' },
  { from: 'C', to: 'E', label: 'cost', key: 'cost', money: true },
  { from: 'F', to: 'H', label: 'sizingBound', key: 'bound', money: true },
  { from: 'I', to: 'K', label: 'sizingProof', key: 'proof' },
  { from: 'L', to: 'N', label: 'sizingSaving', key: 'saving', money: true },
  { from: 'O', to: LAST, label: 'sizingBought', key: 'bought' },
];

/** The sheet that tells what lines were sized from; all of it is text and counts, nothing is computed. */
export function sizingSheet(document: QuoteDocument): Sheet {
  const { language } = document;
  const title = titleRows(document, LAST, documentLabel('sizings', language));
  const note = textCell(documentLabel('sizingNote', language), tableStyles.note, LAST);
  return {
    name: documentLabel('sizingSheet', language),
    widths: [LABEL_WIDTH, ...Array.from({ length: HOURS }, () => HOUR_WIDTH)],
    headerRow: title.length,
    rows: [
      ...title,
      { cells: { A: note }, height: 17 },
      ...document.sizings.flatMap((sizing) => sizingRows(sizing, document)),
    ],
  };
}

function sizingRows(sizing: SizingPart, document: QuoteDocument): SheetRow[] {
  const { title, statement, asked, found, lines, rules, fleet } = sizing;
  const label = (key: DocumentLabel): string => documentLabel(key, document.language);
  const wide = (text: string, style: CellStyle = wrapped): SheetRow => ({
    height: 17,
    cells: { A: textCell(text, style, LAST) },
  });
  return [
    { cells: {}, height: 10 },
    { height: 22, cells: { A: textCell(title, tableStyles.title, LAST) } },
    wide(statement),
    ...factRows(label('sizingAsked'), asked, label('sizingFound'), found),
    ...(fleet === undefined ? [] : fleetRows(fleet, label)),
    ...lines.map((text) => wide(text, { ...wrapped, bold: true })),
    wide(rules, { ...tableStyles.note, ...wrapped }),
  ];
}

/** Asked at the left, found at the right. */
function factRows(
  askedTitle: string,
  asked: readonly SizingFact[],
  foundTitle: string,
  found: readonly SizingFact[],
): SheetRow[] {
  const head = { A: textCell(askedTitle, tableStyles.header, 'L'), M: textCell(foundTitle, tableStyles.header, LAST) };
  const count = Math.max(asked.length, found.length);
  const rows = Array.from({ length: count }, (_, index): SheetRow => {
    const [left, right] = [asked[index], found[index]];
    return {
      height: 17,
      cells: {
        A: textCell(left?.label ?? '', { ...body, ...tableStyles.note }, 'B'),
        C: textCell(left?.value ?? '', body, 'L'),
        M: textCell(right?.label ?? '', { ...body, ...tableStyles.note }, 'P'),
        Q: textCell(right?.value ?? '', body, LAST),
      },
    };
  });
  return [{ height: 20, cells: head }, ...rows];
}

function fleetRows({ costLabel, options, notes, heat }: FleetPart, label: (key: DocumentLabel) => string): SheetRow[] {
  const cells = (text: (column: OptionColumn) => SheetCell): Record<string, SheetCell> =>
    Object.fromEntries(optionColumns.map((column) => [column.from, text(column)]));
  return [
    { cells: {}, height: 8 },
    {
      height: 20,
      cells: cells(({ label: key, to, money }) => {
        const style: CellStyle = {
          ...tableStyles.header,
          ...(money === true ? { align: 'right' } : { align: 'left', indent: 1 }),
        };
        return textCell(key === 'cost' ? costLabel : label(key), style, to);
      }),
    },
    ...options.map((option): SheetRow => ({
      height: 18,
      cells: cells(({ key, to, money }) => {
        const weight: CellStyle = option.chosen ? { bold: true } : {};
        const text = String(option[key]);
        if (money !== true || text === '') return textCell(text, { ...body, ...weight, indent: 1 }, to);
        return { ...numberCell(text, formats.money, { ...tableStyles.body, ...weight }), mergedTo: to };
      }),
    })),
    ...notes.map((text): SheetRow => ({
      height: 17,
      cells: { A: textCell(text, { ...tableStyles.note, ...wrapped }, LAST) },
    })),
    ...heatRows(heat, label('sizingHeat')),
  ];
}

function heatRows({ weekdays, most }: HeatPart, title: string): SheetRow[] {
  if (most === 0) return [];
  const hours = Array.from({ length: HOURS }, (_, hour) => [letter(hour + 1), hourCell(hour)] as const);
  return [
    { cells: {}, height: 8 },
    { height: 18, cells: { A: textCell(title, { bold: true }, LAST) } },
    { height: 16, cells: { A: textCell('', tableStyles.note), ...Object.fromEntries(hours) } },
    ...weekdays.map(({ label, meetings }): SheetRow => ({
      height: 18,
      cells: {
        A: textCell(label, tableStyles.note),
        ...Object.fromEntries(meetings.map((count, hour) => [letter(hour + 1), heatCell(count, most)] as const)),
      },
    })),
    { cells: {}, height: 8 },
  ];
}

function hourCell(hour: number): SheetCell {
  return numberCell(String(hour), formats.integer, { ...tableStyles.note, align: 'center' });
}

function heatCell(count: number, most: number): SheetCell {
  const shade = heatShade(count, most);
  if (shade === undefined) return textCell('', {});
  return numberCell(String(count), formats.integer, { fill: shade.ground, color: shade.ink, align: 'center' });
}

/** The letter of a column, from 0; the sheet has no more than 26. */
function letter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}
