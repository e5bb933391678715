import type { Finding } from '../../shared/finding.ts';
import type { Language } from '../../shared/localized.ts';
import type { BookDates } from './book-dates.ts';
import { documentLabel } from './document-labels.ts';
import { rangesText } from './number-text.ts';
import type { DocumentRow } from './quote-document.ts';
import type { NoteEntry, PriceSourceEntry, RegisterEntry } from './register-entry.ts';

type FindRule = (id: string) => RegisterEntry | undefined;

/** Where the prices come from: each book and kind of source once, with its rows and when its prices hold. */
export function priceSourceEntries(
  rows: readonly DocumentRow[],
  books: readonly BookDates[],
  language: Language,
): PriceSourceEntry[] {
  const groups = groupBy(rows, (row) => `${row.line.priceSource} ${row.line.priceBook}`);
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const dates = books.find(({ name }) => name === first.line.priceBook);
    const validity = dates === undefined ? '' : validityText(dates, language);
    return [{ source: first.priceSource, book: first.priceBook, validity, rows: rowRanges(group, language) }];
  });
}

function validityText({ validFrom: from, validTo: to }: BookDates, language: Language): string {
  if (from !== undefined && to !== undefined) return documentLabel('validFromTo', language, { from, to });
  if (from !== undefined) return documentLabel('validFrom', language, { from });
  return to === undefined ? '' : documentLabel('validTo', language, { to });
}

/** The rules that lines cite, in the order of first use. A rule that the catalogue lacks keeps the line's own citation. */
export function ruleEntries(rows: readonly DocumentRow[], findRule: FindRule): RegisterEntry[] {
  const entries = new Map<string, RegisterEntry>();
  for (const { line } of rows) {
    line.rules.forEach((id, index) => {
      if (!entries.has(id)) entries.set(id, findRule(id) ?? { id, text: '', source: line.sources[index] ?? '' });
    });
  }
  return [...entries.values()];
}

/** Warnings first, then notes; the same sentence about several lines is printed once. */
export function noteEntries(
  findings: readonly Finding[],
  rows: readonly DocumentRow[],
  language: Language,
  findRule: FindRule,
): NoteEntry[] {
  const rowOfLine = new Map(rows.map((row) => [row.line.id, row]));
  const ordered = [...findings].sort((a, b) => weight(a) - weight(b));
  return groupBy(ordered, (finding) => `${finding.rule} ${finding.message[language]}`).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const about = group.flatMap((finding) => rowOfLine.get(finding.line ?? '') ?? []);
    return [
      {
        severity: documentLabel(first.severity === 'note' ? 'severityNote' : 'severityWarning', language),
        rule: first.rule,
        rows: rowRanges(about, language),
        text: first.message[language],
        source: findRule(first.rule)?.source ?? first.source,
      },
    ];
  });
}

function weight(finding: Finding): number {
  return finding.severity === 'note' ? 1 : 0;
}

function rowRanges(rows: readonly DocumentRow[], language: Language): string {
  const sequences = [...new Set(rows.map((row) => row.sequence))].sort((a, b) => a - b);
  return rangesText(sequences, documentLabel('listComma', language));
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
