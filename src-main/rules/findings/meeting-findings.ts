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
  // What a scenario lacks can be said only once all of its lines can be read.
  const lacking = refusedSkus.length > 0 ? [] : fitFindings(meeting).concat(placeFindings(meeting));
  return portFindings(meeting, refusedSkus).concat(lacking, notes(meeting));
}

function portFindings(lines: readonly Line[], refusedSkus: readonly (string | undefined)[]): Finding[] {
  const portLines = lines.filter((line) => line.item.sku === PORT);
  const [first] = portLines;
  if (first === undefined || refusedSkus.some((sku) => sku === undefined || sku === PORT)) return [];
  const ports = sumQuantities(portLines);
  if (ports >= LEAST_PORTS) return [];
  const have = String(ports);
  return [finding('port-alone', { line: first.id, place: `${first.place}.quantity`, value: have }, { have })];
}

/** An accessory in a scenario that has only hardware of another series (domain M-CAT-6). */
function fitFindings(lines: readonly Line[]): Finding[] {
  const hardware = lines.filter(({ item }) => item.section === HARDWARE_SECTION);
  if (hardware.length === 0) return [];
  const bundles = [...new Set(hardware.map(({ item }) => item))];
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
function placeFindings(lines: readonly Line[]): Finding[] {
  const account = lines.find((line) => line.item.sku.startsWith(ACCOUNT_PREFIX));
  if (account === undefined || lines.some(givesPlace)) return [];
  return [finding('account-without-place', { line: account.id, place: account.place }, {})];
}

function givesPlace({ item, spec }: Line): boolean {
  const included = [...item.includes, ...(spec === undefined ? [] : (item.specIncludes[spec] ?? []))];
  return item.sku === ROOM || item.sku === PORT || included.some((resource) => resource.sku === ROOM);
}

function notes(lines: readonly Line[]): Finding[] {
  const live = lines.filter((line) => line.item.sku === LIVE_PORT);
  const toAssign = lines.some(({ item, mode }) => mode === 'period' && (item.sku === ROOM || item.sku === WEBINAR));
  const goods = lines.some((line) => line.item.taxKind === 'hardware');
  const resources = lines.some((line) => line.item.taxKind === 'service');
  const told = live
    .slice(0, 1)
    .map((line) => finding('live-port-needs-viewers', { line: line.id }, { ports: String(sumQuantities(live)) }));
  if (toAssign) told.push(finding('assign-before-use', {}, {}));
  if (resources) told.push(finding('resources-not-refundable', {}, {}));
  if (goods) told.push(finding('hardware-not-returnable', {}, {}));
  return told;
}

function sumQuantities(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + ('quantity' in line ? line.quantity : 0), 0);
}

function labelsOf(items: readonly CatalogueItem[]): { zh: string; en: string } {
  return joinLabels(items.map((item) => item.label));
}
