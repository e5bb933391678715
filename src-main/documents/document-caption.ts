import { cutToWidth } from './number-text.ts';
import type { QuoteDocument } from './quote-document.ts';

/**
 * What a document is called in page footers and file properties: title, number or date, project; one
 * line, cut to a width in columns (a Chinese character takes two).
 */
export function documentCaption(document: QuoteDocument, columns: number): string {
  const caption = `${document.title} ${document.number ?? document.date} ${document.project}`;
  return cutToWidth(caption.replaceAll(/\s+/g, ' '), columns);
}
