import type { Finding } from '../../shared/finding.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import { readXlsxTable } from '../tables/xlsx-table.ts';
import { finding } from '../rules/findings/finding.ts';
import { priceKey } from '../rules/findings/price-findings.ts';
import { compareExact, exact } from '../rules/money/amount.ts';
import { readSheetBook } from './read-sheet-book.ts';

/**
 * Reads a written price sheet back: it must hold exactly the prices of the book.
 * @param book the book that was written; left out for an empty template, which must only be readable
 */
export async function verifySheetBook(bytes: Uint8Array, book: PriceBook | undefined): Promise<readonly Finding[]> {
  const table = await readXlsxTable(bytes);
  if (!table.ok) return table.findings;
  const reading = readSheetBook(table.value);
  if (book === undefined) {
    // An empty template lacks its name and nothing else.
    const others = reading.ok ? [] : reading.findings.filter(({ code }) => code !== 'book-name-missing');
    return others;
  }
  if (!reading.ok) return reading.findings;
  const written = new Map(reading.value.prices.map((price) => [priceKey(price), price.amount]));
  const lost = book.prices.filter((price) => {
    const amount = written.get(priceKey(price));
    return amount === undefined || compareExact(exact(amount), exact(price.amount)) !== 0;
  });
  if (lost.length === 0 && reading.value.prices.length === book.prices.length) return [];
  const keys = lost.map(priceKey);
  return [finding('book-not-kept', { value: book.name, allowed: keys }, { book: book.name, keys: keys.join(', ') })];
}
