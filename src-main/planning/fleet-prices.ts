import type { Edition, PricePer } from '../../shared/catalogue.ts';
import type { Finding } from '../../shared/finding.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import { findItem, offersOf } from '../rules/catalogue/catalogue.ts';
import { finding } from '../rules/findings/finding.ts';
import { priceKey } from '../rules/findings/price-findings.ts';
import { type FoundPrice, PriceTable } from '../rules/pricing/price-table.ts';

/** Unit of time that a fleet is priced for. */
export type FleetTerm = Extract<PricePer, 'month' | 'year'>;

/** Something that can be bought for a fleet, with its price. */
export interface PricedItem {
  readonly sku: string;
  readonly spec?: string | undefined;
  readonly price: FoundPrice;
}

/** A priced thing that brings a room, alone or with an account. */
export interface PricedRoom extends PricedItem {
  readonly size: number;
  readonly accounts: number;
}

/** What an edition sells for fleets that has a price, and what is to be said of the rest. */
export interface FleetPrices {
  readonly rooms: readonly PricedRoom[];
  readonly port?: PricedItem | undefined;
  /** The edition sells ports at all, priced or not. */
  readonly sellsPorts: boolean;
  /** The cheapest plain access account; left out where none is sold or priced. */
  readonly account?: PricedItem | undefined;
  readonly findings: readonly Finding[];
}

const ROOM = 'meeting.room';
const PORT = 'meeting.port';
const ACCOUNT_PREFIX = 'meeting.account.';
const accountSkus = ['ideahub', 'pro-terminal', 'third-party', 'vision', 'smartrooms', 'small-terminal'];

/** Looks up what an edition sells by the month or year for fleets; a missing price is never zero (domain Q-PRICE-1). */
export function fleetPrices(edition: Edition, per: FleetTerm, books: readonly PriceBook[]): FleetPrices {
  const table = new PriceTable(books, []);
  const priced = (sku: string, spec: string | undefined): PricedItem | undefined => {
    const price = table.findKey({ sku, spec, mode: 'period', per }, false);
    return price && { sku, spec, price };
  };
  const specs = specsSold(ROOM, edition, per);
  const unpriced = specs.filter((spec) => priced(ROOM, spec) === undefined);
  const rooms = specs.flatMap((spec) => withRoom(priced(ROOM, spec), Number(spec), 0));
  const sellsPorts = isSold(PORT, edition, per);
  const port = sellsPorts ? priced(PORT, undefined) : undefined;
  const keyOf = (sku: string, spec?: string): string => priceKey({ sku, spec, mode: 'period', per });
  const findings: Finding[] = [];
  if (unpriced.length > 0) {
    const values = { sizes: unpriced.join(', '), keys: unpriced.map((spec) => keyOf(ROOM, spec)).join('；') };
    findings.push(finding('fleet-sizes-without-price', { value: values.sizes }, values));
  }
  if (sellsPorts && port === undefined) {
    findings.push(finding('fleet-ports-without-price', { value: keyOf(PORT) }, { key: keyOf(PORT) }));
  }
  if (rooms.length === 0 && port === undefined) {
    const key = keyOf(ROOM, specs[0]);
    findings.push(finding('fleet-nothing-priced', { place: '--prices', value: key }, { key }));
  }
  return {
    rooms: [...rooms, ...accountRooms(edition, per, priced)],
    port,
    sellsPorts,
    account: cheapestAccount(edition, per, priced),
    findings,
  };
}

type PriceFinder = (sku: string, spec: string | undefined) => PricedItem | undefined;

function withRoom(item: PricedItem | undefined, size: number, accounts: number): PricedRoom[] {
  return item === undefined ? [] : [{ ...item, size, accounts }];
}

/** Accounts that bring a room for as long as they last (the SmartRooms rows of domain §2). */
function accountRooms(edition: Edition, per: FleetTerm, priced: PriceFinder): PricedRoom[] {
  return accountSkus.flatMap((name) => {
    const sku = `${ACCOUNT_PREFIX}${name}`;
    return specsSold(sku, edition, per).flatMap((spec) => {
      const room = findItem(sku)?.specIncludes[spec]?.find((included) => included.sku === ROOM);
      return room === undefined ? [] : withRoom(priced(sku, spec), Number(room.spec), 1);
    });
  });
}

/** A file of meetings does not tell terminals apart, so the cheapest account stands for all (rule P-ACCOUNT). */
function cheapestAccount(edition: Edition, per: FleetTerm, priced: PriceFinder): PricedItem | undefined {
  const plain = accountSkus.flatMap((name): PricedItem[] => {
    const sku = `${ACCOUNT_PREFIX}${name}`;
    if (!isSold(sku, edition, per)) return [];
    const sold = specsSold(sku, edition, per);
    const specs = sold.length === 0 ? [undefined] : sold;
    return specs.flatMap((spec) => {
      const bringsRoom = spec !== undefined && findItem(sku)?.specIncludes[spec] !== undefined;
      return bringsRoom ? [] : (priced(sku, spec) ?? []);
    });
  });
  return plain.reduce<PricedItem | undefined>(
    (best, each) => (best === undefined || isCheaper(each, best) ? each : best),
    undefined,
  );
}

function isCheaper(a: PricedItem, b: PricedItem): boolean {
  const [left, right] = [a.price.value, b.price.value];
  return left.numerator * right.denominator < right.numerator * left.denominator;
}

function isSold(sku: string, edition: Edition, per: FleetTerm): boolean {
  const item = findItem(sku);
  return (
    item !== undefined && offersOf(item, edition).some((offer) => offer.mode === 'period' && offer.terms.includes(per))
  );
}

function specsSold(sku: string, edition: Edition, per: FleetTerm): string[] {
  const item = findItem(sku);
  if (item === undefined) return [];
  const offers = offersOf(item, edition).filter((offer) => offer.mode === 'period' && offer.terms.includes(per));
  return [...new Set(offers.flatMap((offer) => offer.specs))].sort((a, b) => Number(a) - Number(b));
}
