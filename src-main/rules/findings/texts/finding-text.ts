import type { Severity } from '../../../../shared/finding.ts';
import type { RuleId } from '../../catalogue/rule-ids.ts';

/** What a finding says, before its values are put in the places marked `{name}`, or `{name|word for one|word for more}`. */
export interface FindingText {
  readonly severity: Severity;
  /** The rule that speaks; a caller may name another of the same family. */
  readonly rule: RuleId;
  readonly zh: string;
  readonly en: string;
  /** How to mend it. */
  readonly mendZh?: string;
  readonly mendEn?: string;
}
