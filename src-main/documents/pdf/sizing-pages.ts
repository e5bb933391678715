import type { Content, TableCell } from 'pdfmake';

import { documentLabel, type DocumentLabel } from '../document-labels.ts';
import { heatShade } from '../heat-shade.ts';
import { groupDigits } from '../number-text.ts';
import type { QuoteDocument } from '../quote-document.ts';
import type { FleetPart, FleetRow, HeatPart, SizingFact, SizingPart } from '../sizing-part.ts';
import { partHeading, partNote } from './part-heading.ts';
import { CELL_PADDING, contentWidth, hairlines, inks, sizes } from './pdf-style.ts';

const HOURS = 24;
/** Width of the weekdays beside the heat map, and of the names of figures. */
const WEEKDAY_WIDTH = 40;
const FACT_LABEL_WIDTH = 120;
/** Figures of one side that stay on one page. */
const KEPT_WHOLE = 12;
/** Space between the two columns of figures. */
const GAP = 16;

/** Columns of the options; the last takes what the others leave. */
const optionColumns: readonly { label: DocumentLabel | 'cost'; key: keyof FleetRow; width: number; right?: true }[] = [
  { label: 'sizingOption', key: 'name', width: 130 },
  { label: 'cost', key: 'cost', width: 84, right: true },
  { label: 'sizingBound', key: 'bound', width: 84, right: true },
  { label: 'sizingProof', key: 'proof', width: 84 },
  { label: 'sizingSaving', key: 'saving', width: 76, right: true },
  { label: 'sizingBought', key: 'bought', width: 0 },
];

/** What lines were sized from: asked and found, options with their proof, the hours of the week. */
export function sizingPages(document: QuoteDocument): Content[] {
  const { sizings, language } = document;
  if (sizings.length === 0) return [];
  return [
    partHeading(documentLabel('sizings', language), true),
    partNote(documentLabel('sizingNote', language)),
    ...sizings.flatMap((sizing) => sizingBlock(sizing, (key) => documentLabel(key, language))),
  ];
}

type Labels = (key: DocumentLabel) => string;

function sizingBlock({ title, statement, asked, found, lines, rules, fleet }: SizingPart, label: Labels): Content[] {
  const head: Content[] = [
    {
      text: title,
      bold: true,
      color: inks.accent,
      fontSize: sizes.heading - 1.5,
      margin: [0, 8, 0, 2],
      headlineLevel: 3,
    },
    { text: statement, margin: [0, 0, 0, 5] },
  ];
  const facts: Content = {
    columns: [factTable(label('sizingAsked'), asked), factTable(label('sizingFound'), found)],
    columnGap: GAP,
  };
  // What is kept whole and does not fit on a page would be lost.
  const short = Math.max(asked.length, found.length) <= KEPT_WHOLE;
  return [
    { unbreakable: true, stack: short ? [...head, facts] : head },
    ...(short ? [] : [facts]),
    ...(fleet === undefined ? [] : fleetBlock(fleet, label)),
    {
      unbreakable: true,
      margin: [0, 5, 0, 4],
      stack: [
        ...lines.map((text): Content => ({ text, bold: true })),
        { text: rules, color: inks.muted, fontSize: sizes.small, margin: [0, 2, 0, 0] },
      ],
    },
  ];
}

function factTable(title: string, facts: readonly SizingFact[]): Content {
  const width = (contentWidth - GAP) / 2 - FACT_LABEL_WIDTH - 4 * CELL_PADDING;
  return {
    table: {
      headerRows: 1,
      widths: [FACT_LABEL_WIDTH, width],
      body: [
        [{ text: title, bold: true, color: inks.accent, colSpan: 2 }, {}],
        ...facts.map(({ label, value }): TableCell[] => [{ text: label, color: inks.muted }, { text: value }]),
      ],
    },
    layout: hairlines(1),
  };
}

function fleetBlock({ costLabel, options, notes, heat }: FleetPart, label: Labels): Content[] {
  const taken = optionColumns.reduce((sum, { width }) => sum + width + 2 * CELL_PADDING, 0);
  const header = optionColumns.map((column): TableCell => ({
    text: column.label === 'cost' ? costLabel : label(column.label),
    bold: true,
    color: inks.accent,
    alignment: column.right === true ? 'right' : 'left',
  }));
  const rows = options.map((option) =>
    optionColumns.map(({ key, right }): TableCell => ({
      text: right === true ? groupDigits(String(option[key])) : String(option[key]),
      alignment: right === true ? 'right' : 'left',
      ...(option.chosen && { bold: true }),
    })),
  );
  return [
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: optionColumns.map(({ width }) => (width === 0 ? contentWidth - taken : width)),
        body: [header, ...rows],
      },
      layout: hairlines(1),
      margin: [0, 8, 0, 3],
    },
    ...notes.map((text): Content => ({ text, color: inks.muted, margin: [0, 1, 0, 0] })),
    ...heatTable(heat, label('sizingHeat')),
  ];
}

function heatTable({ weekdays, most }: HeatPart, title: string): Content[] {
  if (most === 0) return [];
  const hourWidth = (contentWidth - WEEKDAY_WIDTH - (HOURS + 1) * 2 * CELL_PADDING) / HOURS;
  const head = Array.from({ length: HOURS }, (_, hour): TableCell => ({
    text: String(hour),
    alignment: 'center',
    color: inks.muted,
  }));
  const rows = weekdays.map(({ label, meetings }): TableCell[] => [
    { text: label, color: inks.muted },
    ...meetings.map((count) => heatCell(count, most)),
  ]);
  return [
    {
      unbreakable: true,
      margin: [0, 8, 0, 0],
      stack: [
        { text: title, bold: true, margin: [0, 0, 0, 3], headlineLevel: 4 },
        {
          table: {
            headerRows: 1,
            widths: [WEEKDAY_WIDTH, ...Array.from({ length: HOURS }, () => hourWidth)],
            body: [[{ text: '' }, ...head], ...rows],
          },
          layout: {
            hLineWidth: () => 0.6,
            vLineWidth: () => 0.6,
            hLineColor: () => '#ffffff',
            vLineColor: () => '#ffffff',
            paddingLeft: () => CELL_PADDING,
            paddingRight: () => CELL_PADDING,
          },
        },
      ],
    },
  ];
}

function heatCell(count: number, most: number): TableCell {
  const shade = heatShade(count, most);
  if (shade === undefined) return { text: '' };
  return { text: String(count), alignment: 'center', color: `#${shade.ink}`, fillColor: `#${shade.ground}` };
}
