import type { CatalogueItem } from '../../../shared/catalogue.ts';
import type { Finding } from '../../../shared/finding.ts';
import { findItem } from '../catalogue/catalogue.ts';
import { joinLabels } from '../catalogue/catalogue-words.ts';
import type { Line } from '../scenario/scenario.ts';
import { finding } from './finding.ts';

const PORT = 'meeting.port';
const ROOM = 'meeting.room';
const WEBINAR = 'meeting.webinar';
const LIVE_PORT = 'meeting.live-port';
const ACCOUNT_PREFIX = 'meeting.account.';
const HARDWARE_SECTION = 'hardware';
/** Fewest ports that a meeting needs (domain M-CAT-3: "two or more" is read as at least two). */
const LEAST_PORTS = 2;

/** Rules about the meeting lines of a scenario taken together (domain M-CAT-3, 6, 8, 9, 10 and M-STOP-1). */
export function meetingFindings(lines: readonly Line[], refusedSkus: readonly (string | undefined)[]): Finding[] {
  const meeting = lines.filter((line) => line.item.family === 'meeting');
  if (meeting.length === 0) return [];
  const items = new Set<CatalogueItem>();
  for (const { item } of meeting) items.add(item);
  const findings = portFindings(meeting, items, refusedSkus);
  // What a scenario lacks can be said only once all of its lines can be read.
  if (refusedSkus.length === 0) findings.push(...fitFindings(meeting, items), ...placeFindings(meeting, items));
  findings.push(...notes(meeting, items));
  return findings;
}

/** Items of a scenario are few and shared by its lines, so they are asked before the lines are. */
function has(items: ReadonlySet<CatalogueItem>, asked: (item: CatalogueItem) => boolean): boolean {
  for (const item of items) if (asked(item)) return true;
  return false;
}

function portFindings(
  lines: readonly Line[],
  items: ReadonlySet<CatalogueItem>,
  refusedSkus: readonly (string | undefined)[],
): Finding[] {
  if (!has(items, ({ sku }) => sku === PORT)) return [];
  const portLines = lines.filter((line) => line.item.sku === PORT);
  const [first] = portLines;
  if (first === undefined || refusedSkus.some((sku) => sku === undefined || sku === PORT)) return [];
  const ports = sumQuantities(portLines);
  if (ports >= LEAST_PORTS) return [];
  const have = String(ports);
  return [finding('port-alone', { line: first.id, place: `${first.place}.quantity`, value: have }, { have })];
}

/** An accessory in a scenario that has only hardware of another series (domain M-CAT-6). */
function fitFindings(lines: readonly Line[], items: ReadonlySet<CatalogueItem>): Finding[] {
  if (!has(items, ({ section }) => section === HARDWARE_SECTION)) return [];
  const bundles = [...items].filter(({ section }) => section === HARDWARE_SECTION);
  const have = labelsOf(bundles);
  return lines
    .filter(({ item }) => item.fits.length > 0 && !bundles.some((bundle) => item.fits.includes(bundle.sku)))
    .map((line) => {
      const fits = labelsOf(line.item.fits.flatMap((sku) => findItem(sku) ?? []));
      return finding(
        'accessory-does-not-fit',
        { line: line.id, place: `${line.place}.sku`, value: line.item.sku },
        {
          label: line.item.label.zh,
          labelEn: line.item.label.en,
          fits: fits.zh,
          fitsEn: fits.en,
          have: have.zh,
          haveEn: have.en,
        },
      );
    });
}

/** Accounts without any room or port, bought or included (domain M-CAT-8). */
function placeFindings(lines: readonly Line[], items: ReadonlySet<CatalogueItem>): Finding[] {
  if (!has(items, ({ sku }) => sku.startsWith(ACCOUNT_PREFIX))) return [];
  const account = lines.find((line) => line.item.sku.startsWith(ACCOUNT_PREFIX));
  if (account === undefined || lines.some(givesPlace)) return [];
  return [finding('account-without-place', { line: account.id, place: account.place }, {})];
}

function givesPlace({ item, spec }: Line): boolean {
  const included = [...item.includes, ...(spec === undefined ? [] : (item.specIncludes[spec] ?? []))];
  return item.sku === ROOM || item.sku === PORT || included.some((resource) => resource.sku === ROOM);
}

function notes(lines: readonly Line[], items: ReadonlySet<CatalogueItem>): Finding[] {
  const told: Finding[] = [];
  if (has(items, ({ sku }) => sku === LIVE_PORT)) {
    const live = lines.filter((line) => line.item.sku === LIVE_PORT);
    const ports = String(sumQuantities(live));
    told.push(...live.slice(0, 1).map((line) => finding('live-port-needs-viewers', { line: line.id }, { ports })));
  }
  if (lines.some(isToAssign)) told.push(finding('assign-before-use', {}, {}));
  if (has(items, ({ taxKind }) => taxKind === 'service')) told.push(finding('resources-not-refundable', {}, {}));
  if (has(items, ({ taxKind }) => taxKind === 'hardware')) told.push(finding('hardware-not-returnable', {}, {}));
  return told;
}

function isToAssign({ item, mode }: Line): boolean {
  return mode === 'period' && (item.sku === ROOM || item.sku === WEBINAR);
}

function sumQuantities(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + ('quantity' in line ? line.quantity : 0), 0);
}

function labelsOf(items: readonly CatalogueItem[]): { zh: string; en: string } {
  return joinLabels(items.map((item) => item.label));
}
