import { z } from 'zod';

import type { Edition } from '../../../shared/catalogue.ts';
import type { Finding } from '../../../shared/finding.ts';
import { type PriceEntry, type ScenarioFile, scenarioHeadSchema } from '../../../shared/scenario.ts';
import { formatInstant } from '../calendar/instant.ts';
import { catalogue, findLevel } from '../catalogue/catalogue.ts';
import { readDiscount } from '../findings/discount-findings.ts';
import { finding } from '../findings/finding.ts';
import { pricePlace, readPriceEntries } from '../findings/price-findings.ts';
import { shapeFindings } from '../findings/shape-findings.ts';
import { exact } from '../money/amount.ts';
import { complete } from './complete.ts';
import { FieldReader } from './field-reader.ts';
import { readLine } from './read-line.ts';
import { readOptions } from './read-options.ts';
import type { Account, Customer, Discount, Horizon, Line, Scenario } from './scenario.ts';

/**
 * A scenario as far as it could be read. With an error among the findings `scenario` holds only the
 * lines that are sound, so that the later checks can still speak about them; it is not to be priced.
 */
export interface ScenarioReading {
  readonly scenario: Scenario;
  readonly findings: readonly Finding[];
  /** Skus of the lines that were refused; undefined for a line whose sku could not be read. */
  readonly refusedSkus: readonly (string | undefined)[];
  /** Whether all but the lines and prices could be read. */
  readonly headRead: boolean;
  /** The file's content as it was given, for the fingerprint. */
  readonly input: unknown;
}

type Head = Omit<ScenarioFile, 'format' | 'lines' | 'prices'>;

/** What can be said of the edition when the head is wrong elsewhere, so that the lines can be checked all the same. */
const editionPart = z.object({ edition: scenarioHeadSchema.shape.edition });

/** Grace and retention where neither level nor days are given (domain M-EXP-2). */
const DEFAULT_DAYS = 15;
/** Longest horizon that is counted, in years. */
const LONGEST_HORIZON_YEARS = 20;
const SECONDS_PER_YEAR = 366 * 86_400;

/** Reads a parsed scenario file, with every finding about its shape, catalogue rows and fields. */
export function readScenario(input: unknown): ScenarioReading {
  const { lines: lineInputs, prices: priceInputs, head: headInput } = takeApart(input);
  const parsed = scenarioHeadSchema.safeParse(headInput);
  const findings: Finding[] = parsed.success ? [] : shapeFindings(parsed.error, { input: headInput, place: '' });
  const head: Head = parsed.success ? parsed.data : { name: '' };
  const edition = editionPart.safeParse(headInput).data?.edition;

  const lines: Line[] = [];
  const refusedSkus: (string | undefined)[] = [];
  findings.push(...listFindings('lines', lineInputs, true), ...listFindings('prices', priceInputs, false));
  const inputs = Array.isArray(lineInputs) ? lineInputs : [];
  if (!namesEdition(headInput) && inputs.some((line) => skuOf(line)?.startsWith('meeting.'))) {
    findings.push(finding('edition-missing', { place: 'edition', allowed: ['flexus', 'flagship'] }, {}));
  }
  inputs.forEach((lineInput: unknown, index) => {
    const reading = readLine(lineInput, `lines[${String(index)}]`, edition);
    findings.push(...reading.findings);
    if (reading.line === undefined) refusedSkus.push(skuOf(lineInput));
    else lines.push(reading.line);
  });
  findings.push(...duplicateIds(inputs));

  const prices = readPriceEntries(Array.isArray(priceInputs) ? priceInputs : [], pricePlace);
  findings.push(...prices.findings);
  const reader = new FieldReader();
  const scenario = readHead(head, edition, lines, prices.entries, reader);
  const headRead = parsed.success && reader.findings.length === 0;
  return { scenario, findings: [...findings, ...reader.findings], refusedSkus, headRead, input };
}

function takeApart(input: unknown): { head: unknown; lines: unknown; prices: unknown } {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { head: input, lines: [], prices: [] };
  const { lines, prices, ...head } = input as Record<string, unknown>;
  return { head, lines, prices };
}

function listFindings(field: string, value: unknown, required: boolean): Finding[] {
  if (Array.isArray(value) || (value === undefined && !required)) return [];
  if (value === undefined) return [finding('field-missing', { place: field }, { place: field })];
  return [finding('field-wrong-type', { place: field }, { place: field, expectedZh: '数组', expectedEn: 'an array' })];
}

/** Whether the head says anything of an edition: what cannot be one has been refused already. */
function namesEdition(head: unknown): boolean {
  return typeof head === 'object' && head !== null && 'edition' in head;
}

function skuOf(line: unknown): string | undefined {
  const sku = typeof line === 'object' && line !== null && 'sku' in line ? line.sku : undefined;
  return typeof sku === 'string' ? sku : undefined;
}

function duplicateIds(lines: readonly unknown[]): Finding[] {
  const firsts = new Map<unknown, number>();
  return lines.flatMap((line, index) => {
    const id = typeof line === 'object' && line !== null && 'id' in line ? line.id : undefined;
    if (typeof id !== 'string') return [];
    const first = firsts.get(id);
    if (first === undefined) {
      firsts.set(id, index);
      return [];
    }
    const at = { line: id, place: `lines[${String(index)}].id`, value: id };
    return [finding('id-duplicate', at, { id, first: `lines[${String(first)}]` })];
  });
}

function readHead(
  head: Head,
  edition: Edition | undefined,
  lines: readonly Line[],
  prices: readonly PriceEntry[],
  reader: FieldReader,
): Scenario {
  return {
    name: head.name,
    customer: readCustomer(head.customer ?? {}, reader),
    edition,
    horizon: head.horizon && readHorizon(head.horizon, reader),
    lines: lines.filter((line) => line.outsideTotal === undefined),
    outsideTotal: lines.filter((line) => line.outsideTotal !== undefined),
    discount: readQuoteDiscount(head, reader),
    account: head.account && readAccount(head.account, reader),
    options: readOptions(head.options ?? {}, reader),
    prices,
    sizings: head.sizings ?? [],
  };
}

function readCustomer(input: NonNullable<Head['customer']>, reader: FieldReader): Customer {
  const { level = '', graceDays, retentionDays } = input;
  const publicDays = findLevel(level);
  if (level !== '' && publicDays === undefined) {
    const allowed = catalogue.levels.map((known) => known.id);
    const at = { place: 'customer.level', value: level, allowed };
    reader.findings.push(finding('level-unknown', at, { value: level, allowed: allowed.join(', ') }));
  }
  const grace = graceDays === undefined ? undefined : reader.days(graceDays, 'customer.graceDays');
  const retention = retentionDays === undefined ? undefined : reader.days(retentionDays, 'customer.retentionDays');
  return {
    name: input.name,
    contact: input.contact,
    phone: input.phone,
    taxId: input.taxId,
    level: input.level,
    graceDays: grace ?? publicDays?.graceDays ?? DEFAULT_DAYS,
    retentionDays: retention ?? publicDays?.retentionDays ?? DEFAULT_DAYS,
    daysAssumed: publicDays === undefined && (grace === undefined || retention === undefined),
  };
}

function readHorizon(input: { from: string; to: string }, reader: FieldReader): Horizon | undefined {
  const horizon = complete({
    from: reader.instant(input.from, 'horizon.from'),
    to: reader.instant(input.to, 'horizon.to'),
  });
  if (horizon === undefined) return undefined;
  const { from, to } = horizon;
  if (to <= from) {
    const values = { from: formatInstant(from), to: formatInstant(to) };
    reader.findings.push(finding('horizon-reversed', { place: 'horizon.to', value: values.to }, values));
    return undefined;
  }
  if (to - from > LONGEST_HORIZON_YEARS * SECONDS_PER_YEAR) {
    const limit = String(LONGEST_HORIZON_YEARS);
    reader.findings.push(finding('horizon-too-long', { place: 'horizon.to', value: input.to }, { limit }));
    return undefined;
  }
  return horizon;
}

function readQuoteDiscount(head: Head, reader: FieldReader): Discount | undefined {
  if (head.discount === undefined) return undefined;
  const reading = readDiscount(head.discount, 'discount', undefined);
  reader.findings.push(...reading.findings);
  return reading.discount;
}

function readAccount(input: NonNullable<Head['account']>, reader: FieldReader): Account {
  return {
    balance: exact(input.balance),
    topUps: (input.topUps ?? []).flatMap((topUp, index) => {
      const place = `account.topUps[${String(index)}].at`;
      const at = reader.instant(topUp.at, place);
      return complete({ at, amount: exact(topUp.amount), place }) ?? [];
    }),
  };
}
