import type { Edition } from '../../../shared/catalogue.ts';
import type { Finding } from '../../../shared/finding.ts';
import type { GrowthPlan } from '../../../shared/growth.ts';
import type { PriceBook } from '../../../shared/price-book.ts';
import { accept, hasError, refuse, type Reply } from '../../../shared/reply.ts';
import { type Instant, instant } from '../calendar/instant.ts';
import { resourcePeriod } from '../calendar/resource-period.ts';
import { editionEntry } from '../catalogue/catalogue.ts';
import { joinLabels } from '../catalogue/catalogue-words.ts';
import { finding } from '../findings/finding.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import { explainGrowth } from './explain-growth.ts';
import { fleetOf } from './fleet.ts';
import { followScenario } from './follow-scenario.ts';
import { missingPurchases } from './growth-purchases.ts';
import { growthStretches } from './growth-stretches.ts';
import { readGrowthTarget } from './growth-target.ts';
import { linePhases } from './line-phases.ts';
import { priceGrowth } from './price-growth.ts';

/** Fewest ports that a meeting needs (domain M-CAT-3). */
const LEAST_PORTS = 2;

/**
 * Plans how a scenario grows to a wanted fleet (domain M-GROW-1…3, M-ED-2): this is the whole order of
 * steps. What there is stays usable to its own expiry; only what is missing is bought, and priced at its
 * unit price. What is in use counts as the timeline knows it, so an expired resource is missing.
 * @param reading the scenario; it may carry errors, which refuse the plan
 * @param input a parsed target file
 * @param at when the new resources are bought
 * @param books price books, later ones winning over earlier ones; prices in the scenario win over all
 */
export function planGrowth(
  reading: ScenarioReading,
  input: unknown,
  at: Instant,
  books: readonly PriceBook[],
): Reply<GrowthPlan> {
  const { scenario } = reading;
  const target = readGrowthTarget(input);
  if (!target.ok) return target;
  const { needs, term } = target.value;
  // The new term's last second belongs to it.
  const end = instant(resourcePeriod('meeting', at, term).end + 1);
  const life = followScenario(reading, books, { to: end });
  if (!life.ok) return life;
  const edition = target.value.edition ?? scenario.edition;
  const phases = linePhases(scenario, life.value.events).filter(
    // A one-time webinar's three days are no part of a fleet.
    ({ state, line, resource }) => state === 'in-use' && (line.mode !== 'once' || resource !== undefined),
  );
  const inUse = phases.filter((phase) => phase.from <= at && (phase.to === undefined || at < phase.to));
  const purchases = missingPurchases(needs, fleetOf(inUse));
  const priced = priceGrowth(purchases, { at, term, edition }, scenario, life.value.prices);
  const stretches = growthStretches(phases, priced.scenario.lines, needs, { from: at, to: end });
  const findings = [
    ...editionFindings(scenario.edition, edition),
    ...priced.findings,
    ...portFindings(stretches[0]?.has.ports ?? 0),
  ];
  if (edition === undefined || hasError(findings)) return refuse(findings);
  return accept(explainGrowth({ scenario, edition, at, end, priced, inUse, stretches, findings }));
}

/** Editions only move up, by the steps that the catalogue names (domain M-ED-2). */
function editionFindings(from: Edition | undefined, to: Edition | undefined): Finding[] {
  if (to === undefined) return [finding('edition-missing', { place: 'edition', allowed: ['flexus', 'flagship'] }, {})];
  if (from === undefined || from === to) return [];
  const { upgradesTo, label } = editionEntry(from);
  if (upgradesTo.includes(to)) return [];
  const allowed = joinLabels([from, ...upgradesTo].map((edition) => editionEntry(edition).label));
  const wanted = editionEntry(to).label;
  const values = { from: label.zh, fromEn: label.en, to: wanted.zh, toEn: wanted.en };
  return [
    finding(
      'edition-downgrade',
      { place: 'edition', value: to, allowed: [from, ...upgradesTo] },
      { ...values, allowed: allowed.zh, allowedEn: allowed.en },
    ),
  ];
}

function portFindings(ports: number): Finding[] {
  if (ports === 0 || ports >= LEAST_PORTS) return [];
  const have = String(ports);
  return [finding('port-alone', { place: 'need.ports', value: have }, { have })];
}
