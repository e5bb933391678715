import type { BudgetChange } from './budget-fit.ts';
import type { PriceEntry, ScenarioFile, ScenarioLine } from './scenario.ts';

/** A scenario file with a change that makes it fit a budget; nothing else of it is touched. */
export function applyBudgetChange(file: ScenarioFile, change: BudgetChange): ScenarioFile {
  switch (change.kind) {
    case 'quote-amount':
    case 'quote-rate':
      return { ...file, discount: change.discount };
    case 'unit-price': {
      const others = (file.prices ?? []).filter((price) => !isPricedAlike(price, change.price));
      return { ...file, prices: [...others, change.price] };
    }
    case 'line-rate':
    case 'quantity':
    case 'term':
      return {
        ...file,
        lines: file.lines.map((line) => (line.id === change.line ? changedLine(line, change) : line)),
      };
  }
}

function isPricedAlike(a: PriceEntry, b: PriceEntry): boolean {
  return a.sku === b.sku && a.spec === b.spec && a.mode === b.mode && a.per === b.per;
}

function changedLine(
  line: ScenarioLine,
  change: Extract<BudgetChange, { kind: 'line-rate' | 'quantity' | 'term' }>,
): ScenarioLine {
  switch (change.kind) {
    case 'line-rate':
      return { ...line, discount: change.discount };
    case 'quantity':
      return 'quantity' in line ? { ...line, quantity: change.quantity } : line;
    case 'term':
      return line.mode === 'period' ? { ...line, term: { ...line.term, count: change.count } } : line;
  }
}
