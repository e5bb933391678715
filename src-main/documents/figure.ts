import type { Finding } from '../../shared/finding.ts';
import type { Localized } from '../../shared/localized.ts';
import { finding } from '../rules/findings/finding.ts';

/** A figure that a document must show, and what the engine says it is. */
export interface Figure<Place extends string> {
  /** Where it belongs, whatever file it stands in. */
  readonly place: Place;
  /** What it is called, for a finding. */
  readonly field: Localized;
  /** Id of the scenario's line, where the figure belongs to one. */
  readonly line?: string;
  /** Decimal string, or the very text that stands in place of one. */
  readonly expected: string;
}

/** Names every figure that a written file does not show, or shows as another one (rule D-TIE). */
export function differingFigures<Place extends string>(
  expected: readonly Figure<Place>[],
  read: ReadonlyMap<Place, string>,
  file: string,
): Finding[] {
  return expected.flatMap((figure) => {
    const found = read.get(figure.place);
    if (found === figure.expected) return [];
    const values = {
      file,
      fieldZh: figure.field.zh,
      fieldEn: figure.field.en,
      expected: figure.expected,
      found: found ?? '—',
    };
    return [finding('document-differs', { line: figure.line, value: found }, values)];
  });
}
