import { type Buffer } from 'node:buffer';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { accept } from '../../shared/reply.ts';
import { exportQuote } from '../../src-main/documents/export-quote.ts';
import { timelineScenario } from '../../src-main/handlers/timeline-handlers.ts';
import { tellFigure } from '../tell-figure.ts';
import { documentDate, documentScenarios, fontFolder, quoteOf } from './document-cases.ts';
import { opened } from './excel/opened-workbook.ts';
import { printedPages } from './pdf/printed-pages.ts';

/** Texts that are programs somewhere: in a page, in a formula, in a printed page. */
const hostile = {
  name: '<script>alert(1)</script>',
  customer: '"><img src=x onerror=alert(2)>',
  contact: "';alert(3)//",
  note: 'javascript:alert(4) /JS (app.alert(5)) /OpenAction',
  webinar: '=HYPERLINK("http://evil.example","7")',
};

const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-markup-'));
const files = { xlsx: path.join(folder, 'quote.xlsx'), pdf: path.join(folder, 'quote.pdf') };
let xlsx: Buffer;
let pdf: Buffer;

beforeAll(async () => {
  const sample = JSON.parse(JSON.stringify(documentScenarios.sample)) as { lines: Record<string, unknown>[] };
  const scenario = {
    ...sample,
    name: hostile.name,
    customer: { name: hostile.customer, contact: hostile.contact },
    lines: sample.lines.map((line, index) => ({
      ...line,
      ...(index === 0 && { note: hostile.note }),
      ...(index === 1 && { note: hostile.webinar }),
    })),
  };
  const choices = { language: 'zh', date: documentDate, fontFolder, ...files } as const;
  const reply = await exportQuote(quoteOf(scenario), choices, timelineScenario(scenario, []));
  expect(reply).toMatchObject(accept({}));
  xlsx = readFileSync(files.xlsx);
  pdf = readFileSync(files.pdf);
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s|\|/g, '');
}

describe('markup in names and notes', () => {
  it('stands in the workbook as the text that it is: no formula, no link', async () => {
    const workbook = await opened(xlsx);
    const texts: string[] = [];
    const alive: string[] = [];
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          texts.push(cell.text);
          if (cell.hyperlink || /HYPERLINK|alert/.test(cell.formula)) alive.push(`${sheet.name} ${cell.address}`);
        });
      });
    }
    expect(alive).toEqual([]);
    for (const text of Object.values(hostile)) {
      expect(
        texts.filter((each) => each.includes(text)),
        text,
      ).not.toEqual([]);
    }
  });

  it('stands in the printed document as the text that it is: no script, no link, nothing attached', async () => {
    const pages = withoutSpaces((await printedPages(pdf)).join(''));
    for (const text of Object.values(hostile)) expect(pages).toContain(withoutSpaces(text));
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
    const numbers = Array.from({ length: document.numPages }, (_none, index) => index + 1);
    const annotations = await Promise.all(numbers.map(async (at) => (await document.getPage(at)).getAnnotations()));
    expect({
      actions: await document.getJSActions(),
      opening: await document.getOpenAction(),
      attached: await document.getAttachments(),
      annotations: annotations.flat(),
    }).toEqual({ actions: null, opening: null, attached: null, annotations: [] });
    tellFigure('S6: markup in names and notes in the workbook and the printed document, 0 formulas, links or scripts');
  });
});
