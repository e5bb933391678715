import type { Finding } from '../../../shared/finding.ts';

/** Whether a finding only says that an invented price was used; the note over the result says it once for all. */
export function tellsIllustrative({ code }: Finding): boolean {
  return code === 'price-illustrative';
}
