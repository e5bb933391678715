import type { ScenarioOptions } from '../../../shared/scenario.ts';
import type { FieldReader } from './field-reader.ts';
import { readTaxRate } from './read-tax-rate.ts';
import type { Options } from './scenario.ts';

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
      service: readTaxRate(input.taxRates?.service ?? DEFAULT_TAX_RATES.service, 'options.taxRates.service', reader),
      hardware: readTaxRate(
        input.taxRates?.hardware ?? DEFAULT_TAX_RATES.hardware,
        'options.taxRates.hardware',
        reader,
      ),
    },
  };
}
