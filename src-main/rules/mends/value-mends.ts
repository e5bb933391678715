import type { Localized } from '../../../shared/localized.ts';
import { editionEntry, findItem } from '../catalogue/catalogue.ts';
import { termUnitLabels } from '../catalogue/catalogue-words.ts';
import { compareExact, exact, whole } from '../money/amount.ts';
import { outerPath, valueAt, withValue } from './edit-path.ts';
import type { Mend, MendMaker } from './mend.ts';

/** More buttons than this are no help. */
const MOST_CHOICES = 4;
const LEAST_PORTS = 2;
const decimal = /^\d{1,9}(\.\d{1,8})?$/;

/**
 * Puts one of the allowed values in the place of the wrong one. Another mode would ask for other fields too, and
 * the free edition, to which nothing is sold, would refuse every line.
 */
export const useAllowed: MendMaker = (scenario, { place, allowed }) => {
  if (place.endsWith('.mode')) return [];
  const sensible = allowed.filter((value) => place !== 'edition' || value !== 'free');
  return sensible.slice(0, MOST_CHOICES).map((value) => {
    const label = choiceLabel(scenario, place, value);
    return changeTo(label, withValue(scenario, place, value));
  });
};

/** Buys by another unit; a whole number of years stays as long as it was. */
export const useTermUnit: MendMaker = (scenario, { place, allowed }) => {
  const term = outerPath(place);
  const count = valueAt(scenario, `${term}.count`);
  return allowed.flatMap((unit) => {
    if (unit !== 'month' && unit !== 'half-year' && unit !== 'year') return [];
    const months = typeof count === 'number' && valueAt(scenario, place) === 'month' ? count : undefined;
    const years = months !== undefined && months > 0 && months % 12 === 0 ? months / 12 : 1;
    const value = unit === 'year' ? { unit, count: years } : { unit, count: 1 };
    const { zh, en } = termUnitLabels[unit];
    const one = `${String(value.count)} ${value.count === 1 ? en : `${en}s`}`;
    const label = { zh: `${String(value.count)} ${unit === 'month' ? '个月' : zh}`, en: one };
    return [changeTo(label, withValue(scenario, term, value))];
  });
};

/** Moves the whole scenario to an edition that sells the item. */
export const changeEdition: MendMaker = (scenario, { allowed }) =>
  allowed.flatMap((id) => {
    if (id !== 'free' && id !== 'flexus' && id !== 'flagship') return [];
    return [changeTo(editionEntry(id).label, withValue(scenario, 'edition', id))];
  });

/** Raises the ports to as many as a meeting needs (domain M-CAT-3). */
export const enoughPorts: MendMaker = (scenario, { place }) => {
  const label = { zh: `${String(LEAST_PORTS)} 个端口`, en: `${String(LEAST_PORTS)} ports` };
  return [changeTo(label, withValue(scenario, place, LEAST_PORTS))];
};

/** The number that stands there as text, or the next whole number above a fraction; one in the place of anything else. */
export const wholeNumber: MendMaker = (scenario, { place }) => {
  const value = valueAt(scenario, place);
  const meant = typeof value === 'string' && decimal.test(value) ? Number(value) : value;
  const number = typeof meant === 'number' && meant > 0 && meant < 1e9 ? Math.ceil(meant) : 1;
  return [changeTo({ zh: String(number), en: String(number) }, withValue(scenario, place, number))];
};

/** A rate above one was meant in per cent: 10 → 0.1. */
export const rateFromPercent: MendMaker = (scenario, { place, value }) => {
  if (!decimal.test(value)) return [];
  const rate = exact(value);
  if (compareExact(rate, whole(1)) < 0 || compareExact(rate, whole(100)) >= 0) return [];
  return [changeTo({ zh: `${value}%`, en: `${value} %` }, withValue(scenario, place, hundredth(value)))];
};

/** An amount with separators or a currency sign: 1,000.00 → 1000.00. */
export const plainAmount: MendMaker = (scenario, { place, value }) => {
  const plain = value.normalize('NFKC').replaceAll(/[,\s¥元]/g, '');
  if (plain === value || !decimal.test(plain)) return [];
  return [changeTo({ zh: plain, en: plain }, withValue(scenario, place, plain))];
};

/** An instant without an offset is meant in UTC+8; a date alone is its first second. */
export const chinaTime: MendMaker = (scenario, { place, value }) => {
  const [, date, time = '00:00', seconds = ':00'] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?)?$/.exec(value) ?? [];
  if (date === undefined) return [];
  const instant = `${date}T${time}${seconds}+08:00`;
  return [changeTo({ zh: instant, en: instant }, withValue(scenario, place, instant))];
};

/** One fixed value in the place of the wrong one. */
export function putValue(value: string | number | boolean, label: Localized): MendMaker {
  return (scenario, { place }) => [changeTo(label, withValue(scenario, place, value))];
}

function changeTo(label: Localized, scenario: unknown): Mend {
  return { label: { zh: `改为 ${label.zh}`, en: `Change to ${label.en}` }, scenario };
}

/** A spec or edition as people call it, anything else as it stands in the file. */
function choiceLabel(scenario: unknown, place: string, value: string): Localized {
  if (place === 'edition' && (value === 'flexus' || value === 'flagship')) return editionEntry(value).label;
  const sku = valueAt(scenario, `${outerPath(place)}.sku`);
  const item = typeof sku === 'string' ? findItem(sku) : undefined;
  return (place.endsWith('.spec') ? item?.specLabels[value] : undefined) ?? { zh: value, en: value };
}

/** A decimal text with its point two places to the left. */
function hundredth(text: string): string {
  const [integer = '0', fraction = ''] = text.split('.');
  const digits = integer.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`.replace(/0+$/, '');
}
