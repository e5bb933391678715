import { z } from 'zod';

import type { Edition } from '../../../shared/catalogue.ts';
import type { Finding } from '../../../shared/finding.ts';
import { hasError } from '../../../shared/reply.ts';
import {
  type OnceLine as OnceInput,
  type OnDemandLine as OnDemandInput,
  type PeriodLine as PeriodInput,
  type ScenarioLine,
  scenarioLineSchema,
  type UsageLine as UsageInput,
} from '../../../shared/scenario.ts';
import { formatInstant } from '../calendar/instant.ts';
import { activationFindings } from '../findings/activation-findings.ts';
import { matchCatalogue, termFindings } from '../findings/catalogue-findings.ts';
import { readDiscount } from '../findings/discount-findings.ts';
import { finding } from '../findings/finding.ts';
import { renewalFindings } from '../findings/renewal-findings.ts';
import { shapeFindings } from '../findings/shape-findings.ts';
import { complete } from './complete.ts';
import { FieldReader } from './field-reader.ts';
import { foreignFieldFinding } from './foreign-field.ts';
import { readAutoRenew, readRenewals } from './read-renewals.ts';
import { readTaxRate } from './read-tax-rate.ts';
import type { Line, OnceLine, OnDemandLine, TermLine, UsageLine } from './scenario.ts';

/** A line that has been read, or why it was not; a line with warnings has both. */
export interface LineReading {
  readonly line?: Line | undefined;
  readonly findings: readonly Finding[];
}

const catalogueFields = z.object({
  id: z.string(),
  sku: z.string(),
  spec: z.string().optional(),
  mode: z.enum(['period', 'once', 'on-demand', 'usage']),
});

type Base = Pick<
  Line,
  'id' | 'place' | 'item' | 'spec' | 'offer' | 'discount' | 'note' | 'taxRate' | 'section' | 'outsideTotal'
>;

/** Reads one line of a scenario: its shape, its place in the catalogue, its fields. */
export function readLine(input: unknown, place: string, edition: Edition | undefined): LineReading {
  const id = idOf(input);
  const parsed = scenarioLineSchema.safeParse(input);
  if (!parsed.success) {
    const foreignField = (field: string, where: string): Finding | undefined =>
      foreignFieldFinding(input, field, where, id);
    const shape = shapeFindings(parsed.error, { input, place, line: id, foreignField });
    return { findings: [...catalogueFindingsOf(input, place, edition), ...shape] };
  }
  const raw = parsed.data;
  const reader = new FieldReader(raw.id);
  const discount = raw.discount && readDiscount(raw.discount, `${place}.discount`, raw.id);
  const { sku, spec, mode } = raw;
  const match = matchCatalogue({ line: raw.id, place, sku, spec, mode, edition });
  const { note, section, outsideTotal } = raw;
  const taxRate = raw.taxRate === undefined ? undefined : readTaxRate(raw.taxRate, `${place}.taxRate`, reader);
  const base = match.ok
    ? { id: raw.id, place, spec, ...match.value, discount: discount?.discount, note, taxRate, section, outsideTotal }
    : undefined;
  const line = readByMode(raw, place, base, reader);
  const findings = [...(match.ok ? [] : match.findings), ...(discount?.findings ?? []), ...reader.findings];
  return { line: hasError(findings) ? undefined : line, findings };
}

/** What the catalogue says of a line whose shape is wrong elsewhere, as far as it can be read. */
function catalogueFindingsOf(input: unknown, place: string, edition: Edition | undefined): readonly Finding[] {
  const asked = catalogueFields.safeParse(input);
  if (!asked.success) return [];
  const match = matchCatalogue({ ...asked.data, line: asked.data.id, spec: asked.data.spec, place, edition });
  return match.ok ? [] : match.findings;
}

function idOf(input: unknown): string | undefined {
  const id = typeof input === 'object' && input !== null && 'id' in input ? input.id : undefined;
  return typeof id === 'string' && id !== '' && id.length <= 200 ? id : undefined;
}

function readByMode(raw: ScenarioLine, place: string, base: Base | undefined, reader: FieldReader): Line | undefined {
  switch (raw.mode) {
    case 'period':
      return readTermLine(raw, place, base, reader);
    case 'once':
      return readOnceLine(raw, place, base, reader);
    case 'on-demand':
      return readOnDemandLine(raw, place, base, reader);
    case 'usage':
      return readUsageLine(raw, place, base, reader);
  }
}

function readTermLine(
  raw: PeriodInput,
  place: string,
  base: Base | undefined,
  reader: FieldReader,
): TermLine | undefined {
  const quantity = reader.positive(raw.quantity, `${place}.quantity`);
  const term = reader.term(raw.term, `${place}.term`);
  const start = reader.instant(raw.start, `${place}.start`);
  const renewals = readRenewals(raw, place, reader);
  const autoRenew = readAutoRenew(raw, place, reader);
  const sold = complete({ base, start });
  if (base !== undefined)
    reader.findings.push(...termFindings({ line: raw.id, place, spec: base.spec }, raw.term.unit, base));
  if (sold !== undefined)
    reader.findings.push(...renewalFindings({ ...sold.base, start: sold.start, renewals, autoRenew }));
  const read = complete({ base, quantity, term, start });
  if (read === undefined) return undefined;
  const { base: known, ...fields } = read;
  return { ...known, mode: 'period', ...fields, renewals, autoRenew };
}

function readOnceLine(
  raw: OnceInput,
  place: string,
  base: Base | undefined,
  reader: FieldReader,
): OnceLine | undefined {
  const quantity = reader.positive(raw.quantity, `${place}.quantity`);
  const start = reader.instant(raw.start, `${place}.start`);
  const activatedAt =
    raw.activatedAt === undefined ? undefined : reader.instant(raw.activatedAt, `${place}.activatedAt`);
  const bought = complete({ base, start });
  if (bought !== undefined)
    reader.findings.push(...activationFindings({ ...bought.base, start: bought.start, activatedAt }));
  const read = complete({ base, quantity, start });
  if (read === undefined) return undefined;
  const { base: known, ...fields } = read;
  return { ...known, mode: 'once', ...fields, activatedAt };
}

function readOnDemandLine(
  raw: OnDemandInput,
  place: string,
  base: Base | undefined,
  reader: FieldReader,
): OnDemandLine | undefined {
  const changes = raw.changes.flatMap((change, index) => {
    const where = `${place}.changes[${String(index)}]`;
    const at = reader.instant(change.at, `${where}.at`);
    const quantity = reader.change(change.quantity, `${where}.quantity`);
    return complete({ at, quantity, place: where }) ?? [];
  });
  changes.sort((a, b) => a.at - b.at);
  if (changes.length === raw.changes.length) {
    let held = 0;
    for (const change of changes) {
      if (held + change.quantity < 0) {
        const at = { line: raw.id, place: `${change.place}.quantity`, value: String(change.quantity) };
        const values = { at: formatInstant(change.at), removed: String(-change.quantity), held: String(held) };
        reader.findings.push(finding('removed-more-than-held', at, values));
      } else held += change.quantity;
    }
  }
  return base && { ...base, mode: 'on-demand', changes };
}

function readUsageLine(
  raw: UsageInput,
  place: string,
  base: Base | undefined,
  reader: FieldReader,
): UsageLine | undefined {
  if ((raw.calls === undefined) === (raw.minutesPerMonth === undefined)) {
    reader.findings.push(finding('usage-unclear', { line: raw.id, place }, { place }));
  }
  const calls = (raw.calls ?? []).flatMap((call, index) => {
    const where = `${place}.calls[${String(index)}]`;
    const at = reader.instant(call.at, `${where}.at`);
    const seconds = reader.fromZero(call.seconds, `${where}.seconds`);
    return complete({ at, direction: call.direction, seconds }) ?? [];
  });
  const minutesPerMonth =
    raw.minutesPerMonth === undefined ? undefined : reader.fromZero(raw.minutesPerMonth, `${place}.minutesPerMonth`);
  return base && { ...base, mode: 'usage', usage: minutesPerMonth === undefined ? { calls } : { minutesPerMonth } };
}
