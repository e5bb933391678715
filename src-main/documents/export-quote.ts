import path from 'node:path';

import type { Finding } from '../../shared/finding.ts';
import type { Language } from '../../shared/localized.ts';
import type { Quote } from '../../shared/quote.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { isRealDate } from '../rules/calendar/instant.ts';
import { finding } from '../rules/findings/finding.ts';
import { catalogueNames } from './catalogue-names.ts';
import { writeWorkbook } from './excel/write-workbook.ts';
import { glyphFindings } from './glyph-findings.ts';
import { makeQuoteDocument } from './make-quote-document.ts';
import { openDocumentFont } from './pdf/document-font.ts';
import { writePdf } from './pdf/write-pdf.ts';
import type { QuoteDocument } from './quote-document.ts';
import { rangeFindings } from './range-findings.ts';
import { tieOutPdf, tieOutWorkbook } from './tie-out.ts';
import { type DocumentJob, writeDocuments } from './write-document.ts';

/** Which documents of a quote are wanted, and how. */
export interface ExportChoices {
  readonly language: Language;
  /** Date of the document, `YYYY-MM-DD`. */
  readonly date: string;
  /** Number of the document, as the supplier counts them. */
  readonly number?: string;
  /** Where the Excel workbook goes. */
  readonly xlsx?: string;
  /** Where the PDF goes. */
  readonly pdf?: string;
  /** Folder that holds the document font. */
  readonly fontFolder: string;
}

/**
 * Writes the documents of a quote. Each is read back and held against the quote before it is handed
 * over; both are ready before either is put in place.
 * @returns the files that were written, or every reason why none was: characters that cannot be shown
 *   (D-GLYPH), numbers a spreadsheet cannot hold (D-RANGE), a figure that does not tie out (D-TIE), a
 *   file that cannot be written (D-FILE)
 */
export async function exportQuote(quote: Quote, choices: ExportChoices): Promise<Reply<{ written: string[] }>> {
  const refused = [...dateFindings(choices.date), ...fileFindings(choices), ...rangeFindings(quote)];
  if (refused.length > 0) return refuse(refused);
  const document = makeQuoteDocument(quote, choices, catalogueNames(choices.language));
  const jobs = await documentJobs(quote, document, choices);
  if (!jobs.ok) return jobs;
  const reply = await writeDocuments(jobs.value);
  return reply.ok ? accept({ written: [...reply.value] }) : reply;
}

async function documentJobs(
  quote: Quote,
  document: QuoteDocument,
  { xlsx, pdf, fontFolder }: ExportChoices,
): Promise<Reply<readonly DocumentJob[]>> {
  const font = pdf === undefined ? undefined : await openDocumentFont(fontFolder);
  const missing = glyphFindings(document, font?.has);
  if (missing.length > 0) return refuse(missing);
  const jobs: DocumentJob[] = [];
  if (xlsx !== undefined) {
    jobs.push({
      file: xlsx,
      make: () => writeWorkbook(document),
      verify: (bytes) => tieOutWorkbook(bytes, xlsx, quote, document),
    });
  }
  if (pdf !== undefined && font !== undefined) {
    jobs.push({
      file: pdf,
      make: () => writePdf(document, font),
      verify: (bytes) => tieOutPdf(bytes, pdf, quote, document, font),
    });
  }
  return accept(jobs);
}

function dateFindings(date: string): Finding[] {
  const [year, month, day] = /^\d{4}-\d{2}-\d{2}$/.test(date) ? date.split('-').map(Number) : [];
  const isReal = year !== undefined && month !== undefined && day !== undefined && isRealDate({ year, month, day });
  return isReal ? [] : [finding('date-not-real', { value: date }, { value: date })];
}

/** Two documents under one name would leave only the second. */
function fileFindings({ xlsx, pdf }: ExportChoices): Finding[] {
  if (xlsx === undefined || pdf === undefined || path.resolve(xlsx) !== path.resolve(pdf)) return [];
  const values = {
    file: pdf,
    reasonZh: 'Excel 与 PDF 不能同名',
    reasonEn: 'the workbook and the PDF need different names',
  };
  return [finding('file-not-writable', { value: pdf }, values)];
}
