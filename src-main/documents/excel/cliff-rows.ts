import type { Language } from '../../../shared/localized.ts';
import type { CashFlowPart, CliffRow } from '../cash-flow-part.ts';
import { type DocumentLabel, documentLabel } from '../document-labels.ts';
import type { SheetRow } from './sheet.ts';
import { amountCell, dateCell, formats, numberCell, textCell } from './sheet-cells.ts';
import { tableStyles } from './table-styles.ts';

const { body, header } = tableStyles;

/** What ends and is not renewed, under the cash flow; nothing where nothing ends. */
export function cliffRows({ cliffs }: CashFlowPart, language: Language): SheetRow[] {
  if (cliffs.length === 0) return [];
  const label = (key: DocumentLabel): string => documentLabel(key, language);
  return [
    { cells: {}, height: 12 },
    { cells: { A: textCell(label('cliffs'), tableStyles.title, 'G') }, height: 22 },
    { cells: { A: textCell(label('cliffsNote'), tableStyles.note, 'G') }, height: 17 },
    {
      height: 22,
      cells: {
        A: textCell(label('cliffAt'), { ...header, align: 'center' }),
        B: textCell(label('cliffItem'), header, 'C'),
        D: textCell(label('cliffLine'), { ...header, align: 'center' }),
        E: textCell(label('quantity'), { ...header, align: 'right' }),
        F: textCell(label('keepAmount'), { ...header, align: 'right' }),
        G: textCell(label('keepHow'), { ...header, indent: 1, align: 'left' }),
      },
    },
    ...cliffs.map(cliffRow),
  ];
}

function cliffRow({ at, item, quantity, row, keep, how }: CliffRow): SheetRow {
  const centred = { ...body, align: 'center' } as const;
  return {
    height: 18,
    cells: {
      A: dateCell(at, formats.instant, centred),
      B: textCell(item, { ...body, wrap: true }, 'C'),
      D: textCell(row, centred),
      E: numberCell(quantity, formats.integer, body),
      F: keep === undefined ? textCell('—', { ...body, align: 'right' }) : amountCell(undefined, keep, body),
      G: textCell(how, { ...body, wrap: true, align: 'left', indent: 1 }),
    },
  };
}
