import type { Localized } from '../../shared/localized.ts';
import { type DocumentLabel, documentLabels } from './document-labels.ts';

/** Name of a field of the document in both languages, for findings: `含税总计` / `Total including tax`. */
export function fieldName(key: DocumentLabel, row?: number): Localized {
  const { zh, en } = documentLabels[key];
  if (row === undefined) return { zh, en };
  return { zh: `第 ${String(row)} 行${zh}`, en: `${en} of line ${String(row)}` };
}
