import { z } from 'zod';

import type { Finding } from '../../../shared/finding.ts';
import { findItem } from '../catalogue/catalogue.ts';
import { finding } from '../findings/finding.ts';

/** What tells whose field it is. */
const lineFields = z.object({ sku: z.string(), mode: z.string() });

/** Fields that belong to one billing mode only. */
const modeFields = [
  'quantity',
  'term',
  'start',
  'autoRenew',
  'renewals',
  'activatedAt',
  'changes',
  'calls',
  'minutesPerMonth',
];

/**
 * A field that some lines have and this one cannot: a renewal of something bought once (domain
 * M-ONCE-1), or a field of another billing mode on a contact-centre line (domain C-MODE-1).
 * @returns undefined where the field is simply unknown
 */
export function foreignFieldFinding(
  input: unknown,
  field: string,
  place: string,
  line: string | undefined,
): Finding | undefined {
  const asked = lineFields.safeParse(input);
  if (!asked.success || !modeFields.includes(field)) return undefined;
  const { sku, mode } = asked.data;
  const item = findItem(sku);
  if (item === undefined) return undefined;
  if (mode === 'once' && (field === 'renewals' || field === 'autoRenew')) {
    return finding('once-not-renewable', { line, place }, { label: item.label.zh, labelEn: item.label.en, field });
  }
  if (item.family !== 'contact-centre') return undefined;
  return finding('mode-mixed', { line, place }, { field, mode, place: place.slice(0, -field.length - 1) });
}
