import type { RecordingSizing } from '../../shared/sizing.ts';
import { citationText, ruleEntry } from '../rules/catalogue/catalogue.ts';
import type { RuleId } from '../rules/catalogue/rule-ids.ts';

/** The rules that a sizing rests on, and the assumptions among them, for the assumption register. */
export function sizingRegister(ids: readonly RuleId[]): Pick<RecordingSizing, 'rules' | 'assumptions'> {
  const rules = [...new Set(ids)];
  const assumptions = rules.flatMap((id) => {
    const { assumption, source } = ruleEntry(id);
    return assumption === undefined ? [] : [{ id, text: { ...assumption }, source: citationText(source, 'zh') }];
  });
  return { rules, assumptions };
}
