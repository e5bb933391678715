import type { TermUnit } from '../../../shared/catalogue.ts';
import type { Finding } from '../../../shared/finding.ts';
import { itemLabel, joinLabels, termUnitLabels } from '../catalogue/catalogue-words.ts';
import { formatInstant } from '../calendar/instant.ts';
import type { Renewal, TermLine } from '../scenario/scenario.ts';
import { finding } from './finding.ts';

/** Units that a renewal may be bought in: meeting resources and contact-centre resources by month or year. */
const renewalUnits: readonly TermUnit[] = ['month', 'year'];

/** Days of the month that an expiry may be aligned to (domain M-REN-5). */
const LAST_ALIGN_DAY = 28;
/** Longest lead of auto-renewal in days (domain M-REN-2). */
export const LONGEST_LEAD_DAYS = 7;

/** What the renewals of a line are held against; its quantity and its own term may be wrong. */
type RenewedLine = Omit<TermLine, 'mode' | 'quantity' | 'term'>;

/** Renewal settings of a line that the rules refuse (domain M-REN-1, M-REN-2, M-REN-5, C-PER-2). */
export function renewalFindings(line: RenewedLine): Finding[] {
  return [...autoRenewFindings(line), ...line.renewals.flatMap((renewal) => manualRenewalFindings(line, renewal))];
}

function autoRenewFindings(line: RenewedLine): Finding[] {
  const { autoRenew } = line;
  if (autoRenew === undefined) return [];
  const findings: Finding[] = [];
  const place = `${line.place}.autoRenew`;
  const lead = autoRenew.daysBefore;
  if (!Number.isInteger(lead) || lead < 0 || lead > LONGEST_LEAD_DAYS) {
    const value = String(lead);
    findings.push(
      finding('renewal-lead-out-of-range', { line: line.id, place: `${place}.daysBefore`, value }, { value }),
    );
  }
  return [...findings, ...unitFindings(line, autoRenew.term.unit, `${place}.term.unit`)];
}

function manualRenewalFindings(line: RenewedLine, { place, alignDay, at, term }: Renewal): Finding[] {
  const findings: Finding[] = [];
  if (at < line.start) {
    const values = { at: formatInstant(at), start: formatInstant(line.start) };
    findings.push(
      finding('renewal-before-purchase', { line: line.id, place: `${place}.at`, value: values.at }, values),
    );
  }
  if (alignDay !== undefined) {
    const value = String(alignDay);
    const where = { line: line.id, place: `${place}.alignDay`, value };
    if (line.item.family !== 'meeting') {
      const label = itemLabel(line.item, line.spec);
      findings.push(finding('align-not-for-item', where, { label: label.zh, labelEn: label.en }));
    } else if (alignDay !== 'last' && (!Number.isInteger(alignDay) || alignDay < 1 || alignDay > LAST_ALIGN_DAY)) {
      findings.push(finding('align-day-out-of-range', where, { value }));
    }
  }
  return [...findings, ...unitFindings(line, term.unit, `${place}.term.unit`)];
}

function unitFindings(line: RenewedLine, unit: TermUnit, place: string): Finding[] {
  const allowed = renewalUnits.filter((candidate) => line.offer.terms.includes(candidate));
  if (allowed.includes(unit)) return [];
  const label = itemLabel(line.item, line.spec);
  const units = joinLabels(allowed.map((candidate) => termUnitLabels[candidate]));
  const rule = line.item.family === 'contact-centre' ? 'C-PER-2' : unit === 'half-year' ? 'M-CAT-4' : 'M-CAT-2';
  return [
    finding(
      'renewal-term-not-sold',
      { line: line.id, place, value: unit, allowed, rule },
      {
        label: label.zh,
        labelEn: label.en,
        unit: termUnitLabels[unit].zh,
        unitEn: termUnitLabels[unit].en,
        allowed: units.zh,
        allowedEn: units.en,
      },
    ),
  ];
}
