import path from 'node:path';

import type { Finding } from '../../shared/finding.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import { finding } from '../rules/findings/finding.ts';
import { isCalendarDate } from './calendar-date.ts';
import type { DocumentText } from './document-text.ts';
import { glyphFindings } from './glyph-findings.ts';
import type { DocumentChoices } from './document-choices.ts';
import { type DocumentFont, openDocumentFont } from './pdf/document-font.ts';
import { type DocumentJob, writeDocuments } from './write-document.ts';

/** Which documents are wanted, and where they go. */
export interface ExportTargets {
  /** Where the Excel workbook goes. */
  readonly xlsx?: string;
  /** Where the PDF goes. */
  readonly pdf?: string;
  /** Folder that holds the document font. */
  readonly fontFolder: string;
}

/** Which documents are wanted, and how. */
export interface ExportChoices extends DocumentChoices, ExportTargets {}

/** How one document is written in each format, and how what was written is looked at. */
export interface DocumentWriters {
  /** Every text that is printed and is not the document's own label. */
  readonly texts: readonly DocumentText[];
  readonly workbook: () => Promise<Uint8Array>;
  readonly checkWorkbook: (bytes: Uint8Array, file: string) => Promise<readonly Finding[]>;
  readonly pdf: (font: DocumentFont) => Promise<Uint8Array>;
  readonly checkPdf: (bytes: Uint8Array, file: string, font: DocumentFont) => Promise<readonly Finding[]>;
}

/** What speaks against the choices themselves: a date that is none (F-INSTANT), one name for both files (D-FILE). */
export function choiceFindings(choices: ExportChoices): Finding[] {
  return [...dateFindings(choices.date), ...fileFindings(choices)];
}

/**
 * Writes the wanted formats of a document. Each is read back and held against its source before it is
 * handed over; both are ready before either is put in place.
 * @returns the files that were written, or why none was: characters that cannot be shown (D-GLYPH), a
 *   figure that does not tie out (D-TIE), a file that cannot be written (D-FILE)
 */
export async function exportDocuments(
  writers: DocumentWriters,
  { xlsx, pdf, fontFolder }: ExportTargets,
): Promise<Reply<{ written: string[] }>> {
  const font = pdf === undefined ? undefined : await openDocumentFont(fontFolder);
  const missing = glyphFindings(writers.texts, font?.has);
  if (missing.length > 0) return refuse(missing);
  const jobs: DocumentJob[] = [];
  if (xlsx !== undefined) {
    jobs.push({ file: xlsx, make: writers.workbook, verify: (bytes) => writers.checkWorkbook(bytes, xlsx) });
  }
  if (pdf !== undefined && font !== undefined) {
    jobs.push({ file: pdf, make: () => writers.pdf(font), verify: (bytes) => writers.checkPdf(bytes, pdf, font) });
  }
  const reply = await writeDocuments(jobs);
  return reply.ok ? accept({ written: [...reply.value] }) : reply;
}

function dateFindings(date: string): Finding[] {
  return isCalendarDate(date) ? [] : [finding('date-not-real', { value: date }, { value: date })];
}

/** Two documents under one name would leave only the second. */
export function fileFindings({ xlsx, pdf }: ExportTargets): Finding[] {
  if (xlsx === undefined || pdf === undefined || path.resolve(xlsx) !== path.resolve(pdf)) return [];
  const values = {
    file: pdf,
    reasonZh: 'Excel 与 PDF 不能同名',
    reasonEn: 'the workbook and the PDF need different names',
  };
  return [finding('file-not-writable', { value: pdf }, values)];
}
