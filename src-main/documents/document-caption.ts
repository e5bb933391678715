import type { DocumentFrame } from './document-frame.ts';
import { cutToWidth } from './number-text.ts';

/**
 * What a document is called in page footers and file properties: title, number or date, project; one
 * line, cut to a width in columns (a Chinese character takes two).
 */
export function documentCaption(document: DocumentFrame, columns: number): string {
  const caption = `${document.title} ${document.number ?? document.date} ${document.project}`;
  return cutToWidth(caption.replaceAll(/\s+/g, ' '), columns);
}
