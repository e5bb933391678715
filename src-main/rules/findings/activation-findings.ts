import type { Finding } from '../../../shared/finding.ts';
import { formatInstant } from '../calendar/instant.ts';
import { webinarLapse } from '../calendar/webinar-life.ts';
import { itemLabel } from '../catalogue/catalogue-words.ts';
import type { OnceLine } from '../scenario/scenario.ts';
import { finding } from './finding.ts';

/** Activation of a one-time webinar: after its purchase, before it lapses (domain M-WEB-1). */
export function activationFindings(line: Omit<OnceLine, 'mode' | 'quantity'>): Finding[] {
  const { activatedAt, item, start } = line;
  if (activatedAt === undefined) return [];
  const at = { line: line.id, place: `${line.place}.activatedAt`, value: formatInstant(activatedAt) };
  if (item.sku !== 'meeting.webinar') {
    const label = itemLabel(item, line.spec);
    return [finding('activation-not-for-item', at, { label: label.zh, labelEn: label.en })];
  }
  if (activatedAt < start) {
    return [finding('activation-before-purchase', at, { at: at.value, start: formatInstant(start) })];
  }
  const lapse = webinarLapse(start);
  if (activatedAt <= lapse) return [];
  return [finding('activation-after-lapse', at, { at: at.value, lapse: formatInstant(lapse) })];
}
