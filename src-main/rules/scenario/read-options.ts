import type { ScenarioOptions } from '../../../shared/scenario.ts';
import { finding } from '../findings/finding.ts';
import { compareExact, exact, plainDecimal, whole } from '../money/amount.ts';
import type { FieldReader } from './field-reader.ts';
import type { Options, TaxRate } from './scenario.ts';

/** Tax rates where the user sets none: an assumption (domain Q-TAX-1). */
const DEFAULT_TAX_RATES = { service: '0.06', hardware: '0.13' } as const;

/** Fills the options with their defaults, each an assumption of the domain, and reads the tax rates. */
export function readOptions(input: ScenarioOptions, reader: FieldReader): Options {
  return {
    rounding: input.rounding ?? 'half-up',
    callRounding: input.callRounding ?? 'per-call',
    numberRent: input.numberRent ?? 'daily',
    alignRule: input.alignRule ?? 'months-first',
    deriveYearFromMonth: input.deriveYearFromMonth ?? false,
    roomPerHost: input.roomPerHost ?? false,
    taxRates: {
      service: readTaxRate(input.taxRates?.service, 'service', reader),
      hardware: readTaxRate(input.taxRates?.hardware, 'hardware', reader),
    },
  };
}

function readTaxRate(given: string | undefined, kind: 'service' | 'hardware', reader: FieldReader): TaxRate {
  const text = given ?? DEFAULT_TAX_RATES[kind];
  const value = exact(text);
  if (compareExact(value, whole(1)) >= 0) {
    const place = `options.taxRates.${kind}`;
    reader.findings.push(finding('tax-rate-out-of-range', { place, value: text }, { place, value: text }));
  }
  return { value, text: plainDecimal(text) };
}
