import type { Localized } from '../../../shared/localized.ts';
import { outerPath, stepsOf, valueAt, withoutValue } from './edit-path.ts';
import type { MendMaker } from './mend.ts';

/** What fields are called on the screen; others go by their name in the file. */
const fieldLabels: Readonly<Record<string, Localized>> = {
  spec: { zh: '规格', en: 'the spec' },
  term: { zh: '购买时长', en: 'the term' },
  quantity: { zh: '数量', en: 'the quantity' },
  start: { zh: '开始时间', en: 'the start' },
  activatedAt: { zh: '激活时间', en: 'the activation' },
  autoRenew: { zh: '自动续费', en: 'the auto-renewal' },
  renewals: { zh: '续费', en: 'the renewals' },
  alignDay: { zh: '统一到期日', en: 'the aligned expiry' },
  discount: { zh: '优惠', en: 'the discount' },
  changes: { zh: '增减记录', en: 'the changes' },
  terms: { zh: '该条款', en: 'the block of terms' },
  topUps: { zh: '充值', en: 'the top-up' },
};

/** Takes away the field that the finding points at. */
export const removeField: MendMaker = (scenario, { place }) => removal(scenario, place);

/** Takes away what holds the field that the finding points at: a renewal, a change, a top-up, a discount. */
export const removeHolder: MendMaker = (scenario, { place }) => removal(scenario, outerPath(place));

/** Takes away the line that the finding points into. */
export const removeLine: MendMaker = (scenario, { place }) => {
  const line = /^lines\[\d+\]/.exec(place)?.[0];
  if (line === undefined || valueAt(scenario, line) === undefined) return [];
  return [{ label: { zh: '删除该行', en: 'Remove the line' }, scenario: withoutValue(scenario, line) }];
};

function removal(scenario: unknown, path: string): ReturnType<MendMaker> {
  if (path === '' || valueAt(scenario, path) === undefined) return [];
  const names = stepsOf(path).filter((step) => typeof step === 'string');
  const name = names.at(-1) ?? path;
  const label = fieldLabels[name] ?? { zh: ` ${name} `, en: name };
  return [
    {
      label: { zh: `删除${label.zh}`.trim(), en: `Remove ${label.en}` },
      scenario: withoutValue(scenario, path),
    },
  ];
}
