import type { KnownCustomer } from '../../../shared/library-entry.ts';
import type { OfferList } from '../../../shared/offer-list.ts';
import type { ScenarioFile, ScenarioOptions } from '../../../shared/scenario.ts';

/** A payment into the account as it stands in the file. */
export type TopUp = NonNullable<NonNullable<ScenarioFile['account']>['topUps']>[number];
type OptionsChange = { readonly [Name in keyof ScenarioOptions]: ScenarioOptions[Name] };

/**
 * The scenario with a customer as another scenario names them; what that one does not say stays as it is.
 * @param levels of the edition, because a level decides how long an unpaid customer is waited for
 */
export function withCustomer(file: ScenarioFile, chosen: KnownCustomer, levels: OfferList['levels']): ScenarioFile {
  const { scenarios: _scenarios, level: id, ...block } = chosen;
  const level = levels.find((each) => each.id === id);
  const days = level && { level: level.id, graceDays: level.graceDays, retentionDays: level.retentionDays };
  return { ...file, customer: { ...file.customer, ...block, ...days } };
}

/** The scenario with some of its options chosen. */
export function withOptions(file: ScenarioFile, change: OptionsChange): ScenarioFile {
  return { ...file, options: { ...file.options, ...change } };
}

/**
 * The scenario with a tax rate set.
 * @param rate part of one, such as `0.06`; undefined leaves it to the rule's default (domain Q-TAX-1)
 */
export function withTaxRate(file: ScenarioFile, kind: 'service' | 'hardware', rate: string | undefined): ScenarioFile {
  const { taxRates = {}, ...options } = file.options ?? {};
  const { [kind]: _old, ...others } = taxRates;
  const next = rate === undefined ? others : { ...others, [kind]: rate };
  return { ...file, options: Object.keys(next).length === 0 ? options : { ...options, taxRates: next } };
}

/**
 * The scenario with an opening balance of its account.
 * @param balance amount in yuan; undefined takes the account away, or empties it where top-ups need one
 */
export function withBalance(file: ScenarioFile, balance: string | undefined): ScenarioFile {
  const { account, ...rest } = file;
  if (balance === undefined && account?.topUps === undefined) return rest;
  return { ...rest, account: { ...account, balance: balance ?? '0' } };
}

/** The scenario with these top-ups; the first one opens an empty account. */
export function withTopUps(file: ScenarioFile, topUps: readonly TopUp[]): ScenarioFile {
  const { topUps: _old, ...account } = { balance: '0', ...file.account };
  return { ...file, account: topUps.length === 0 ? account : { ...account, topUps: [...topUps] } };
}
