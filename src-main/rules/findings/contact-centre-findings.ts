import type { Finding } from '../../../shared/finding.ts';
import { type DaySpan, daysOfHorizon, monthsOf } from '../calendar/horizon-days.ts';
import { addDays, type Day, dayOf, firstOfMonth } from '../calendar/instant.ts';
import { itemLabel } from '../catalogue/catalogue-words.ts';
import { paidUntil } from '../lifecycle/paid-events.ts';
import { countUsage } from '../pricing/count-usage.ts';
import { numbersHeld } from '../pricing/free-minutes.ts';
import { changesByDay, unitDays } from '../pricing/held-quantity.ts';
import type { Horizon, Line, OnDemandLine, Scenario, TermLine } from '../scenario/scenario.ts';
import { finding } from './finding.ts';

const LANDLINE = 'cc.call.landline';
const INBOUND_NUMBER = 'cc.number.inbound';
const NUMBERS = ['cc.number.standard', INBOUND_NUMBER];
/** Outbound minutes a month from which a number is no inbound-only number (domain C-CAT-3). */
const OUTBOUND_MINUTES = 50;

/** Rules about the contact-centre lines of a scenario taken together (domain C-MODE-1, C-OD-1, C-CAT-3, C-PER-2). */
export function contactCentreFindings(scenario: Scenario, headRead: boolean): Finding[] {
  const lines = scenario.lines.filter((line) => line.item.family === 'contact-centre');
  if (lines.length === 0) return [];
  const { horizon } = scenario;
  return [
    ...(headRead && horizon === undefined ? horizonFindings(lines) : []),
    ...(horizon === undefined
      ? []
      : [...modeFindings(scenario, lines, horizon), ...numberFindings(scenario, lines, horizon)]),
    ...lines.filter((line) => line.mode === 'period').flatMap(renewalNotes),
  ];
}

function horizonFindings(lines: readonly Line[]): Finding[] {
  return lines
    .filter((line) => line.mode === 'on-demand' || line.mode === 'usage')
    .map((line) => {
      const rule = line.mode === 'usage' ? 'C-CALL-1' : 'C-OD-1';
      const values = { label: line.item.label.zh, labelEn: line.item.label.en };
      return finding('horizon-missing', { line: line.id, place: 'horizon', rule }, values);
    });
}

/** Period and on-demand lines of one item whose billing periods overlap (domain C-MODE-1). */
function modeFindings(scenario: Scenario, lines: readonly Line[], horizon: Horizon): Finding[] {
  const terms = lines
    .filter((line) => line.mode === 'period')
    .map((line) => ({ line, to: dayOf(paidUntil(line, scenario, horizon.to)) }));
  return lines
    .filter((line) => line.mode === 'on-demand')
    .flatMap((onDemand) => {
      const sameItem = terms.filter((term) => term.line.item === onDemand.item);
      const period = sameItem.find(({ line, to }) => overlap({ from: dayOf(line.start), to }, onDemand, horizon))?.line;
      if (period === undefined) return [];
      const { zh, en } = onDemand.item.label;
      const values = { label: zh, labelEn: en, period: period.id, onDemand: onDemand.id };
      return [finding('modes-side-by-side', { line: onDemand.id, place: `${onDemand.place}.mode` }, values)];
    });
}

/** The billing period of an on-demand line is the calendar month (domain C-OD-1). */
function overlap(period: DaySpan, onDemand: OnDemandLine, horizon: Horizon): boolean {
  const changes = changesByDay(onDemand.changes, horizon.to);
  return monthsOf(daysOfHorizon(horizon)).some((span) => {
    const billed = unitDays(changes, span) > 0;
    return billed && period.from < span.to && firstOfMonth(span.from) < period.to;
  });
}

/** Inbound-only numbers that are planned to call out as ordinary ones do (domain C-CAT-3). */
function numberFindings(scenario: Scenario, lines: readonly Line[], horizon: Horizon): Finding[] {
  const inbound = lines.find((line) => line.item.sku === INBOUND_NUMBER);
  if (inbound === undefined) return [];
  const numbers = lines.filter((line) => NUMBERS.includes(line.item.sku));
  const holdings = numbers.map((line) => numbersHeld(line, scenario, horizon));
  const counts = lines.flatMap((line) =>
    line.mode === 'usage' && line.item.sku === LANDLINE ? countUsage(line, horizon, scenario.options) : [],
  );
  let most = 0;
  for (const span of monthsOf(daysOfHorizon(horizon))) {
    const minutes = counts
      .filter((count) => count.from >= span.from && count.from < span.to)
      .reduce((sum, count) => sum + count.minutes, 0);
    const held = holdings.reduce((sum, heldOn) => sum + mostHeld(heldOn, span), 0);
    if (held > 0) most = Math.max(most, minutes / held);
  }
  if (most < OUTBOUND_MINUTES) return [];
  const minutes = String(Math.floor(most));
  return [finding('inbound-number-calls-out', { line: inbound.id, place: inbound.place, value: minutes }, { minutes })];
}

function mostHeld(heldOn: (day: Day) => number, span: DaySpan): number {
  let most = 0;
  for (let day = span.from; day < span.to; day = addDays(day, 1)) most = Math.max(most, heldOn(day));
  return most;
}

function renewalNotes(line: TermLine): Finding[] {
  const label = itemLabel(line.item, line.spec);
  const values = { label: label.zh, labelEn: label.en };
  const at = { line: line.id, place: line.place };
  const renews = line.autoRenew !== undefined || line.renewals.length > 0;
  return [
    ...(line.term.unit === 'month' && line.autoRenew === undefined ? [finding('auto-renew-advised', at, values)] : []),
    ...(renews ? [finding('renewal-gains-day', at, values)] : []),
  ];
}
