import type { ItemCell, ItemRow } from '../comparison-document.ts';
import { amountColumn, quantityColumn } from './comparison-plan.ts';
import { deltaCells } from './delta-cells.ts';
import type { CellStyle, SheetCell, SheetRow } from './sheet.ts';
import { amountCell, colors, formats, numberCell, textCell } from './sheet-cells.ts';
import { tableStyles } from './table-styles.ts';

const { body } = tableStyles;

/** What a scenario does not have is a dash; the cell holds nothing, as a number, so that sums take it. */
const ABSENT_FORMAT = '"—";"—";"—"';

/** One item over all scenarios; where a scenario has another thing than the first, its cells are marked. */
export function comparedItemRow({ name, differs, cells }: ItemRow, at: number): SheetRow {
  const pairs = cells.flatMap((cell, index) => {
    const style: CellStyle = cell.isMarked ? { ...body, fill: colors.differs } : body;
    return [
      [quantityColumn(index), quantityCell(cell, style)] as const,
      [
        amountColumn(index),
        amountCell(undefined, cell.payable, style, cell.has ? formats.money : ABSENT_FORMAT),
      ] as const,
    ];
  });
  return {
    height: 18,
    cells: {
      A: textCell(differs ? '≠' : '', { ...body, align: 'center', bold: true, color: colors.accent }),
      B: textCell(name, { ...body, wrap: true }),
      ...Object.fromEntries(pairs),
      ...deltaCells(
        cells.map(({ payable }) => payable),
        at,
        body,
      ),
    },
  };
}

/** The number stands in the cell, its unit and term in the format, so that it stays a number. */
function quantityCell({ has, quantity, rest }: ItemCell, style: CellStyle): SheetCell {
  if (!has) return textCell('', style);
  return numberCell(quantity, `${formats.integer}"${rest.replaceAll('"', '')}"`, style);
}
