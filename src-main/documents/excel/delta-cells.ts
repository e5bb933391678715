import { exact, minus } from '../../rules/money/amount.ts';
import { cell, checked, difference, rounded } from './formula-parts.ts';
import { amountColumn, deltaColumn } from './comparison-plan.ts';
import type { CellStyle, SheetCell } from './sheet.ts';
import { amountCell, colors } from './sheet-cells.ts';

/** How each later scenario differs from the first in a row of numbers; more and less differ in sign and in colour. */
export function deltaCells(
  numbers: readonly string[],
  at: number,
  style: CellStyle,
  format = '#,##0.00',
): Record<string, SheetCell> {
  const [first = '0', ...later] = numbers;
  return Object.fromEntries(
    later.map((number, index) => {
      const scenario = index + 1;
      const result = deltaText(number, first);
      const address = (of: number): string => `${amountColumn(of)}${String(at)}`;
      const formula = rounded(difference(cell(address(scenario), number), cell(address(0), first)));
      const shown = `+${format};-${format};"—"`;
      return [
        deltaColumn(scenario, numbers.length),
        amountCell(checked(formula, result), result, { ...style, ...deltaColor(result) }, shown),
      ];
    }),
  );
}

/** a − b of decimals with the same number of places. */
function deltaText(a: string, b: string): string {
  const { numerator, denominator } = minus(exact(a), exact(b));
  const places = (a.split('.')[1] ?? '').length;
  const scaled = (numerator * 10n ** BigInt(places)) / denominator;
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const split = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  return scaled < 0n ? `-${text}` : text;
}

function deltaColor(result: string): { color?: string } {
  if (/^-?[0.]+$/.test(result)) return {};
  return { color: result.startsWith('-') ? colors.less : colors.more };
}
