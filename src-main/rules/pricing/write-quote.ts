import type { Quote, QuoteTotals } from '../../../shared/quote.ts';
import { assumptionRegister } from '../catalogue/assumption-register.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import { formatFen, minusFen } from '../money/amount.ts';
import type { Customer } from '../scenario/scenario.ts';
import type { ExplainedQuote, LineSums } from './explain-quote.ts';
import { fingerprint } from './fingerprint.ts';
import { writeLine, writeOutsideLine } from './write-line.ts';

/** Writes an explained quote as it is shown, stored and sent: the one place where its words are made. */
export function writeQuote({ reading, lines, outside, totals, byRate, findings }: ExplainedQuote): Quote {
  const { scenario, input } = reading;
  const written = lines.map((line) => writeLine(line, scenario));
  const outsideTotal = outside.map((line) => writeOutsideLine(line, { ...scenario, discount: undefined }));
  const customer = customerBlock(scenario.customer);
  return {
    format: 'seatwise.quote/1',
    scenario: scenario.name,
    ...(scenario.edition !== undefined && { edition: scenario.edition }),
    ...(customer !== undefined && { customer }),
    currency: 'CNY',
    fingerprint: fingerprint(input, [...lines, ...outside], catalogue.version),
    catalogueVersion: catalogue.version,
    rounding: scenario.options.rounding,
    lines: written,
    ...(outsideTotal.length > 0 && { outsideTotal }),
    totals: writeTotals(totals),
    taxByRate: byRate.map(({ rate, withoutTax, tax, payable }) => ({
      rate: rate.text,
      withoutTax: formatFen(withoutTax),
      tax: formatFen(tax),
      payable: formatFen(payable),
    })),
    assumptions: assumptionRegister([
      ...[...written, ...outsideTotal].flatMap((line) => line.assumptions),
      ...scenario.sizings.flatMap(({ rules }) => rules),
    ]),
    findings: [...findings],
    ...(scenario.sizings.length > 0 && { sizings: [...scenario.sizings] }),
  };
}

function writeTotals({ list, payable, withoutTax, tax }: LineSums): QuoteTotals {
  return {
    list: formatFen(list),
    discount: formatFen(minusFen(list, payable)),
    payable: formatFen(payable),
    withoutTax: formatFen(withoutTax),
    tax: formatFen(tax),
  };
}

function customerBlock({ name, contact, phone, taxId }: Customer): Quote['customer'] {
  if ([name, contact, phone, taxId].every((field) => field === undefined || field === '')) return undefined;
  return {
    ...(name !== undefined && { name }),
    ...(contact !== undefined && { contact }),
    ...(phone !== undefined && { phone }),
    ...(taxId !== undefined && { taxId }),
  };
}
