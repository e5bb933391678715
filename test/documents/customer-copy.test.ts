import { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { writeWorkbook } from '../../src-main/documents/excel/write-workbook.ts';
import { openDocumentFont } from '../../src-main/documents/pdf/document-font.ts';
import { writePdf } from '../../src-main/documents/pdf/write-pdf.ts';
import { datedQuote } from '../../src-main/handlers/quote-handlers.ts';
import { documentOf, documentScenarios, fontFolder, quoteOf } from './document-cases.ts';
import { opened } from './excel/opened-workbook.ts';
import { printedPages } from './pdf/printed-pages.ts';

/** Milliseconds for one test: the libraries load once, and a busy machine takes its time. */
const LIMIT = 60_000;

/** Planted where the supplier's own knowledge stands: the name of the price book, the note of a price. */
const SECRET = 'SECRET-FLOOR-4711';

function quoteWithSecret() {
  const quote = quoteOf({
    ...documentScenarios.sample,
    prices: [
      { sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount: '4800', source: 'user', note: SECRET },
    ],
  });
  const lines = quote.lines.map((line) => ({ ...line, priceSource: 'user' as const, priceBook: SECRET }));
  const book = { format: 'seatwise.prices/1' as const, name: SECRET, validTo: '2026-01-31', prices: [] };
  return datedQuote({ ...quote, lines }, [book], '2026-11-22');
}

describe('the customer’s copy', { timeout: LIMIT }, () => {
  it.each([
    { name: 'the customer’s copy keeps it', customerCopy: true, isTold: false },
    { name: 'the own copy tells it, so that the search is not blind', customerCopy: false, isTold: true },
  ])('and what only the supplier knows: $name', async ({ customerCopy, isTold }) => {
    const document = documentOf(quoteWithSecret(), 'zh', { paper: { customerCopy } });
    const workbook = await writeWorkbook(document);
    expect(zipParts(workbook).some((part) => part.includes(SECRET))).toBe(isTold);
    const pages = await printedPages(await writePdf(document, await openDocumentFont(fontFolder)));
    expect(pages.join('').replaceAll(/\s|\|/g, '').includes(SECRET)).toBe(isTold);
    const sheets = (await opened(workbook)).worksheets;
    expect(sheets.filter(({ state }) => state !== 'visible')).toEqual([]);
  });
});

/** Every part of a zip file as text, by its central directory. */
function zipParts(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let at = file.readUInt32LE(end + 16);
  return Array.from({ length: file.readUInt16LE(end + 10) }, () => {
    const [size, start] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
    const isPacked = file.readUInt16LE(at + 10) !== 0;
    const from = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    const content = file.subarray(from, from + size);
    return (isPacked ? inflateRawSync(content) : content).toString('utf8');
  });
}
