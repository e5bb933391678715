import type { ScenarioFile } from '../../../shared/scenario.ts';
import { Dice } from '../../laws/random-scenario.ts';

/** One line of a priced scenario, as a spreadsheet's row has it. */
export interface PricedRow {
  readonly price: string;
  readonly quantity: number;
  readonly terms: number;
  /** Discount as a share, `0.15`. */
  readonly rate: string;
  /** Tax as a share, `0.06`. */
  readonly tax: string;
}

/** Lines of each scenario. */
export const LINES = 12;

const sold = [
  ...['50', '100', '200', '500'].map((spec) => ({ sku: 'meeting.room', spec, tax: '0.06' })),
  ...['200', '500'].map((spec) => ({ sku: 'meeting.webinar', spec, tax: '0.06' })),
  { sku: 'meeting.account.ideahub', tax: '0.06' },
  { sku: 'meeting.recording', spec: '100GB', tax: '0.06' },
] as const;

/** Scenarios of twelve lines with discounts, and the same as rows of a spreadsheet. */
export function pricedScenarios(count: number): { scenarios: ScenarioFile[]; rows: PricedRow[][] } {
  const dice = new Dice(12);
  const rows: PricedRow[][] = [];
  const scenarios = Array.from({ length: count }, (_none, at): ScenarioFile => {
    const own: PricedRow[] = [];
    const prices = sold.map((item) => ({
      sku: item.sku,
      ...('spec' in item && { spec: item.spec }),
      mode: 'period' as const,
      per: 'year' as const,
      amount: `${String(dice.whole(100, 9_999))}.${String(dice.whole(0, 99)).padStart(2, '0')}`,
    }));
    const lines = Array.from({ length: LINES }, (_line, index) => {
      const item = dice.pick(sold);
      const [quantity, count, rate] = [dice.whole(1, 200), dice.whole(1, 3), `0.${String(dice.whole(10, 45))}`];
      const price = prices[sold.indexOf(item)]?.amount ?? '0';
      own.push({ price, quantity, terms: count, rate, tax: item.tax });
      return {
        id: `line-${String(index)}`,
        sku: item.sku,
        ...('spec' in item && { spec: item.spec }),
        mode: 'period' as const,
        quantity,
        term: { unit: 'year' as const, count },
        start: '2026-01-05T09:00:00+08:00',
        discount: { kind: 'business' as const, rate },
      };
    });
    rows.push(own);
    return { format: 'seatwise.scenario/1', name: `方案 ${String(at)}`, edition: 'flagship', lines, prices };
  });
  return { scenarios, rows };
}
