import { finding } from '../findings/finding.ts';
import { compareExact, exact, plainDecimal, whole } from '../money/amount.ts';
import type { FieldReader } from './field-reader.ts';
import type { TaxRate } from './scenario.ts';

/** Reads a tax rate; one that is not below 100 % is refused at its place (domain Q-TAX-1). */
export function readTaxRate(text: string, place: string, reader: FieldReader): TaxRate {
  const value = exact(text);
  if (compareExact(value, whole(1)) >= 0) {
    const at = { line: reader.line, place, value: text };
    reader.findings.push(finding('tax-rate-out-of-range', at, { place, value: text }));
  }
  return { value, text: plainDecimal(text) };
}
