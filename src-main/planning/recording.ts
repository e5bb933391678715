import type { CatalogueItem } from '../../shared/catalogue.ts';
import type { Finding } from '../../shared/finding.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import { accept, refuse, type Reply } from '../../shared/reply.ts';
import type { RecordingSizing } from '../../shared/sizing.ts';
import { findItem } from '../rules/catalogue/catalogue.ts';
import { itemLabel, termUnitLabels } from '../rules/catalogue/catalogue-words.ts';
import type { RuleId } from '../rules/catalogue/rule-ids.ts';
import { finding } from '../rules/findings/finding.ts';
import { priceKey } from '../rules/findings/price-findings.ts';
import {
  compareExact,
  decimalText,
  exact,
  type Exact,
  formatFen,
  sumFen,
  times,
  whole,
} from '../rules/money/amount.ts';
import { roundToFen } from '../rules/money/rounding.ts';
import { PriceTable } from '../rules/pricing/price-table.ts';
import { cheapestPacks, type PackCount, recordingPacks, type RecordingPack } from './recording-packs.ts';
import { sizingRegister } from './sizing-register.ts';

/** What is recorded, and how long it is kept; numbers as decimal text. */
export interface RecordingRequest {
  /** Hours to hold; hours of a month where `keepMonths` is given. */
  readonly hours: string;
  readonly keepMonths?: string | undefined;
  readonly per?: 'month' | 'year' | undefined;
}

const RECORDING = 'meeting.recording';
/** Space of an hour of recording (domain M-REC-1). */
const GB_PER_HOUR = '2.5';
/** Most hours that are sized: more than a thousand packs of the largest size. */
const MOST_HOURS = 1_000_000;

const decimal = /^\d{1,12}(\.\d{1,4})?$/;
const wholeNumber = /^[1-9]\d{0,3}$/;

/**
 * Sizes recording space (domain M-REC-1, rule S-REC-1): the cheapest combination of packs, or, without
 * prices, the one of fewest GB, then fewest packs. Packs without a price are left out and told.
 * @param books none where no prices are to be used; later ones win over earlier ones
 */
export function sizeRecording(request: RecordingRequest, books: readonly PriceBook[]): Reply<RecordingSizing> {
  const item = findItem(RECORDING);
  if (item === undefined) throw new Error(`The catalogue has no ${RECORDING}.`);
  const wrong = requestFindings(request);
  if (wrong.length > 0) return refuse(wrong);
  const months = request.keepMonths ?? '1';
  const hours = times(exact(request.hours), exact(months));
  if (compareExact(hours, whole(MOST_HOURS)) > 0) {
    const values = { hours: decimalText(hours), limit: String(MOST_HOURS) };
    return refuse([finding('recording-too-long', { place: 'hours', value: values.hours }, values)]);
  }
  const per = request.per ?? 'year';
  const offered = books.length === 0 ? unpriced(item) : pricedPacks(item, per, books);
  if (offered.packs.length === 0) return refuse(offered.findings);
  const chosen = cheapestPacks(offered.packs, Number(decimalText(hours)));
  const sizing = { hours, per: books.length === 0 ? undefined : per, chosen };
  return accept({
    format: 'seatwise.size-recording/1',
    hours: Number(decimalText(hours)),
    ...(request.keepMonths !== undefined && {
      hoursPerMonth: Number(request.hours),
      keepMonths: Number(request.keepMonths),
    }),
    ...explain(item, sizing),
    findings: offered.findings,
  });
}

function requestFindings({ hours, keepMonths }: RecordingRequest): Finding[] {
  const findings: Finding[] = [];
  if (!decimal.test(hours) || exact(hours).numerator === 0n) {
    const words = { expectedZh: '大于 0、最多 4 位小数的小时数', expectedEn: 'hours above 0 with at most 4 decimals' };
    findings.push(
      finding('sizing-number-malformed', { place: 'hours', value: hours }, { place: 'hours', value: hours, ...words }),
    );
  }
  if (keepMonths !== undefined && !wholeNumber.test(keepMonths)) {
    const at = { place: 'keep-months', value: keepMonths };
    const words = { expectedZh: '1 到 9999 的整数月数', expectedEn: 'whole months from 1 to 9999' };
    findings.push(finding('sizing-number-malformed', at, { ...at, ...words }));
  }
  return findings;
}

interface OfferedPacks {
  readonly packs: readonly RecordingPack[];
  readonly findings: Finding[];
}

function unpriced(item: CatalogueItem): OfferedPacks {
  return { packs: recordingPacks(item), findings: [] };
}

/** The packs that have a price; where none has one, that is an error for each key (domain Q-PRICE-1). */
function pricedPacks(item: CatalogueItem, per: 'month' | 'year', books: readonly PriceBook[]): OfferedPacks {
  const table = new PriceTable(books, []);
  const packs: RecordingPack[] = [];
  const missing: { key: string; label: string; labelEn: string }[] = [];
  const findings: Finding[] = [];
  for (const pack of recordingPacks(item)) {
    const key = { sku: RECORDING, spec: pack.spec, mode: 'period', per } as const;
    const price = table.findKey(key, false);
    const { zh: label, en: labelEn } = itemLabel(item, pack.spec);
    if (price === undefined) {
      missing.push({ key: priceKey(key), label, labelEn });
      continue;
    }
    packs.push({ ...pack, price });
    if (price.source === 'illustrative') findings.push(finding('price-illustrative', {}, { label, labelEn }));
  }
  const code = packs.length === 0 ? 'price-missing' : 'pack-without-price';
  findings.push(...missing.map((values) => finding(code, { value: values.key }, values)));
  return { packs, findings };
}

interface Chosen {
  readonly hours: Exact;
  /** Undefined without prices. */
  readonly per: 'month' | 'year' | undefined;
  readonly chosen: readonly PackCount[];
}

type Explained = Omit<RecordingSizing, 'format' | 'hours' | 'hoursPerMonth' | 'keepMonths' | 'findings'>;

function explain(item: CatalogueItem, { hours, per, chosen }: Chosen): Explained {
  const gb = decimalText(times(hours, exact(GB_PER_HOUR)));
  const holdsHours = chosen.reduce((sum, { pack, quantity }) => sum + pack.hours * quantity, 0);
  const holdsGb = chosen.reduce((sum, { pack, quantity }) => sum + pack.gb * quantity, 0);
  // Rounded by line, as the quote of these lines is (domain Q-ROUND-1).
  const amounts = chosen.map(({ pack, quantity }) =>
    roundToFen(times(pack.price?.value ?? whole(0), whole(quantity)), 'half-up'),
  );
  const cost = formatFen(sumFen(amounts));
  const packs = chosen.map(({ pack, quantity }) => `${quantity} × ${pack.spec}`).join(' + ');
  const rules: RuleId[] = ['M-REC-1', 'S-REC-1', ...(per === undefined ? [] : (['Q-PRICE-1', 'Q-ROUND-1'] as const))];
  const head = `${decimalText(hours)} h × ${GB_PER_HOUR} GB/h = ${gb} GB`;
  return {
    gb,
    packs: Object.fromEntries(chosen.map(({ pack, quantity }) => [pack.spec, quantity])),
    holdsHours,
    holdsGb,
    ...(per !== undefined && { cost, per }),
    lines: chosen.map(({ pack, quantity }, index) => ({
      sku: RECORDING,
      spec: pack.spec,
      label: itemLabel(item, pack.spec),
      quantity,
      ...(pack.price !== undefined && {
        unitPrice: pack.price.text,
        amount: formatFen(amounts[index] ?? sumFen([])),
        priceSource: pack.price.source,
        priceBook: pack.price.book?.name ?? '',
      }),
    })),
    explanation: {
      zh: `${head}；${packs} = ${holdsGb} GB，至少可录 ${holdsHours} 小时${per === undefined ? '' : `，每${termUnitLabels[per].zh} ${cost} 元`}`,
      en: `${head}; ${packs} = ${holdsGb} GB, sure to hold ${holdsHours} hours${per === undefined ? '' : `, ${cost} CNY a ${termUnitLabels[per].en}`}`,
    },
    ...sizingRegister(rules),
  };
}
