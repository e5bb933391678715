import type { Content, TableCell } from 'pdfmake';
import type { CanvasRect } from 'pdfmake/interfaces';

import { barLength, largestAmount } from '../charts/bar-length.ts';
import { categoryInk } from '../charts/category-inks.ts';
import type { ComparisonDocument, ScenarioHead } from '../comparison-document.ts';
import { type DocumentLabel, documentLabel } from '../document-labels.ts';
import { groupDigits } from '../number-text.ts';
import type { DocumentFont } from './document-font.ts';
import { CELL_PADDING, contentWidth, inks, sizes } from './pdf-style.ts';
import { titledTable } from './titled-table.ts';

const NUMBER_WIDTH = 44;
const NAME_WIDTH = 250;
const BAR_HEIGHT = 13;
/** White between two parts of a bar. */
const GAP = 0.8;
/** Narrower parts would vanish beside the gap. */
const LEAST_PART = 0.5;

/** Each scenario with its name, and a bar that is made up of its sections, all to one scale. */
export function scenarioBars(document: ComparisonDocument, font: DocumentFont): Content {
  const { language, scenarios } = document;
  const label = (key: DocumentLabel): string => documentLabel(key, language);
  const payable = document.costs.find(({ key }) => key === 'payable')?.amounts ?? [];
  const amountWidth = Math.max(60, ...payable.map((amount) => font.width(groupDigits(amount), sizes.body, true) + 1));
  const barWidth = contentWidth - NUMBER_WIDTH - NAME_WIDTH - amountWidth - 8 * CELL_PADDING;
  const most = largestAmount(payable);
  const style = { bold: true, color: inks.accent } as const;
  return titledTable({
    title: document.title,
    note: [documentFacts(document), label('comparisonMarks')].join('\n'),
    header: [
      { text: label('scenario'), ...style },
      { text: '' },
      { text: label('composition'), ...style },
      { text: label('payableAmount'), alignment: 'right', ...style },
    ],
    widths: [NUMBER_WIDTH, NAME_WIDTH, barWidth, amountWidth],
    rows: scenarios.map((scenario, index): TableCell[] => [
      { text: documentLabel('scenarioNumber', language, { n: String(scenario.number) }), bold: true },
      nameCell(scenario, label('startsAt')),
      { canvas: barParts(document, index, most, barWidth) },
      { text: groupDigits(payable[index] ?? ''), alignment: 'right', noWrap: true, bold: true, margin: [0, 2, 0, 0] },
    ]),
    isFirst: true,
  });
}

/** Number, date and currency in one line. */
function documentFacts({ language, date, number }: ComparisonDocument): string {
  const label = (key: DocumentLabel): string => documentLabel(key, language);
  return [
    ...(number === undefined ? [] : [`${label('number')} ${number}`]),
    `${label('documentDate')} ${date}`,
    `${label('currency')} ${label('currencyCny')}`,
  ].join('    ');
}

function nameCell({ name, edition, start }: ScenarioHead, startsAt: string): TableCell {
  const details = [edition, `${startsAt} ${start}`].filter((part) => part !== '').join('  ');
  return {
    stack: [
      { text: name, bold: true },
      { text: details, color: inks.muted },
    ],
  };
}

/** The parts of one bar from left to right; a bar of nothing is a hairline, because a canvas is never empty. */
function barParts({ categories }: ComparisonDocument, scenario: number, most: string, width: number): CanvasRect[] {
  const parts: CanvasRect[] = [];
  let left = 0;
  categories.forEach(({ payable }, index) => {
    const length = barLength(payable[scenario] ?? '0.00', most, width);
    if (length <= 0) return;
    const drawn = Math.max(LEAST_PART, length - GAP);
    parts.push({ type: 'rect', x: left, y: 2, w: drawn, h: BAR_HEIGHT, color: categoryInk(index) });
    left += length;
  });
  return parts.length === 0 ? [{ type: 'rect', x: 0, y: 2, w: LEAST_PART, h: BAR_HEIGHT, color: inks.line }] : parts;
}
