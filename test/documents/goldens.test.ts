import { beforeAll, describe, expect, it } from 'vitest';

import type { Language } from '../../shared/localized.ts';
import { workbookSheets } from '../../src-main/documents/excel/write-workbook.ts';
import { type DocumentFont, openDocumentFont } from '../../src-main/documents/pdf/document-font.ts';
import { writePdf } from '../../src-main/documents/pdf/write-pdf.ts';
import { caseDocument, type DocumentCase, fontFolder } from './document-cases.ts';
import { sheetText } from './excel/sheet-text.ts';
import { printedPages } from './pdf/printed-pages.ts';

/** Milliseconds for one test: the libraries load once, and a busy machine takes its time. */
const LIMIT = 60_000;

/** What a customer may be handed, each in the language that shows most of it. */
const cases: readonly { name: DocumentCase; language: Language }[] = [
  { name: 'paper', language: 'zh' },
  { name: 'paper', language: 'en' },
  { name: 'fewColumns', language: 'zh' },
  { name: 'threeRates', language: 'en' },
  { name: 'discounts', language: 'zh' },
  { name: 'onDemand', language: 'zh' },
  { name: 'onDemand', language: 'en' },
  { name: 'longNames', language: 'zh' },
  { name: 'hundredTwenty', language: 'en' },
];

let font: DocumentFont;

beforeAll(async () => {
  font = await openDocumentFont(fontFolder);
});

/** The catalogue's version and the fingerprint change with any word of the catalogue. */
function lasting(text: string): string {
  return text
    .replaceAll(/2024-12-12\+[0-9a-f]{12}/g, '(catalogue version)')
    .replaceAll(/\b(?:[0-9a-f]{12}|[0-9a-f]{64})\b/g, '(fingerprint)');
}

describe('what is handed over reads as the golden files say', { timeout: LIMIT }, () => {
  it.each(cases)('the quote sheet: $name $language', async ({ name, language }) => {
    const [sheet] = workbookSheets(caseDocument(name, language));
    if (sheet === undefined) throw new Error('The workbook has a quote sheet.');
    await expect(lasting(sheetText(sheet))).toMatchFileSnapshot(`../golden/${fileOf(name)}.${language}.xlsx.txt`);
  });

  it.each(cases)('the pages before the annexes: $name $language', async ({ name, language }) => {
    const pages = await printedPages(await writePdf(caseDocument(name, language), font));
    const annex = pages.findIndex((text) => /^(测算依据|How the figures are made)$/m.test(text));
    const handed = annex < 0 ? pages : pages.slice(0, annex);
    await expect(`${lasting(handed.join('\n\n'))}\n`).toMatchFileSnapshot(
      `../golden/${fileOf(name)}.${language}.pdf.txt`,
    );
  });
});

function fileOf(name: DocumentCase): string {
  return `quote-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
