import type { Finding } from '../../shared/finding.ts';
import { type PriceBook, priceBookHeadSchema } from '../../shared/price-book.ts';
import { accept, hasError, refuse, type Reply } from '../../shared/reply.ts';
import { isRealDate } from '../rules/calendar/instant.ts';
import { finding } from '../rules/findings/finding.ts';
import { pricePlace, readPriceEntries } from '../rules/findings/price-findings.ts';
import { shapeFindings } from '../rules/findings/shape-findings.ts';
import { plainDecimal } from '../rules/money/amount.ts';

/**
 * Reads a parsed JSON price book (`seatwise.prices/1`); all findings at once, nothing half taken. Amounts are kept
 * in their shortest form, so that a book stays the same whichever kind of file it travels in.
 * @param place where a price stands in its file, if that is no JSON file
 */
export function readPriceBook(input: unknown, place = pricePlace): Reply<PriceBook> {
  const { prices, head } = takeApart(input);
  const parsed = priceBookHeadSchema.safeParse(head);
  const findings: Finding[] = parsed.success ? [] : shapeFindings(parsed.error, { input: head, place: '' });
  if (prices === undefined) findings.push(finding('field-missing', { place: 'prices' }, { place: 'prices' }));
  else if (!Array.isArray(prices)) {
    findings.push(
      finding('field-wrong-type', { place: 'prices' }, { place: 'prices', expectedZh: '数组', expectedEn: 'an array' }),
    );
  }
  const reading = readPriceEntries(Array.isArray(prices) ? prices : [], place);
  findings.push(...reading.findings);
  if (parsed.success) findings.push(...validityFindings(parsed.data));
  if (!parsed.success || hasError(findings)) return refuse(findings);
  return accept({
    ...parsed.data,
    prices: reading.entries.map((price) => ({ ...price, amount: plainDecimal(price.amount) })),
  });
}

function takeApart(input: unknown): { head: unknown; prices: unknown } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return { head: input, prices: [] };
  const { prices, ...head } = input as Record<string, unknown>;
  return { head, prices };
}

function validityFindings({ name, validFrom, validTo }: Pick<PriceBook, 'name' | 'validFrom' | 'validTo'>): Finding[] {
  const dates = [validFrom, validTo].filter((date) => date !== undefined);
  const reversed = validFrom !== undefined && validTo !== undefined && validTo < validFrom;
  if (dates.every(isDate) && !reversed) return [];
  const values = { book: name, from: validFrom ?? '—', to: validTo ?? '—' };
  return [finding('book-validity-reversed', { place: 'validTo', value: values.to }, values)];
}

function isDate(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number);
  return isRealDate({ year: year ?? 0, month: month ?? 0, day: day ?? 0 });
}
