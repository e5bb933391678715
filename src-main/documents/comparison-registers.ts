import type { Comparison } from '../../shared/comparison.ts';
import type { Language } from '../../shared/localized.ts';
import type { Quote } from '../../shared/quote.ts';
import { documentLabel } from './document-labels.ts';
import { nameInLanguage } from './name-in-language.ts';
import { rangesText } from './number-text.ts';
import type { NoteEntry, PriceSourceEntry, RegisterEntry } from './register-entry.ts';

/** Each warning and note once, warnings first, with the numbers of the scenarios that it is about. */
export function comparedNotes(
  scenarios: Comparison['scenarios'],
  findRule: (id: string) => RegisterEntry | undefined,
  language: Language,
): NoteEntry[] {
  const told = scenarios.flatMap(({ findings }, index) => findings.map((finding) => ({ finding, number: index + 1 })));
  const groups = Map.groupBy(told, ({ finding }) => `${finding.severity} ${finding.rule} ${finding.message[language]}`);
  const entries = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { severity, rule, message, source } = first.finding;
    const entry = {
      severity: documentLabel(severity === 'note' ? 'severityNote' : 'severityWarning', language),
      rule,
      rows: numbersText(group, language),
      text: message[language],
      source: findRule(rule)?.source ?? source,
    };
    return [{ entry, weight: severity === 'note' ? 1 : 0 }];
  });
  return entries.sort((a, b) => a.weight - b.weight).map(({ entry }) => entry);
}

/** Where the prices come from: each book and kind of source once, with the scenarios that use it. */
export function comparedPriceSources(quotes: readonly Quote[], language: Language): PriceSourceEntry[] {
  const used = quotes.flatMap(({ lines }, index) =>
    lines.map(({ priceSource, priceBook }) => ({ priceSource, priceBook, number: index + 1 })),
  );
  const groups = Map.groupBy(used, ({ priceSource, priceBook }) => `${priceSource} ${priceBook}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      {
        source: documentLabel(first.priceSource, language),
        book: nameInLanguage(first.priceBook, language).replaceAll(/\s+/g, ' '),
        // The scenarios may have been priced on other days, each with its own books.
        validity: '',
        rows: numbersText(group, language),
      },
    ];
  });
}

function numbersText(group: readonly { readonly number: number }[], language: Language): string {
  const numbers = [...new Set(group.map(({ number }) => number))].sort((a, b) => a - b);
  return rangesText(numbers, documentLabel('listComma', language));
}
