import type { Localized } from '../../shared/localized.ts';
import { catalogue, findItem } from '../rules/catalogue/catalogue.ts';
import { knownDevices } from './device-accounts.ts';
import { sizingRules } from './sizing-rules.ts';

/** One thing that a form offers. */
export interface SizingChoice {
  /** What is sent back. */
  readonly value: string;
  readonly label: Localized;
}

/** What the forms of the sizings offer. */
export interface SizingChoices {
  readonly devices: SizingChoice[];
  readonly screens: SizingChoice[];
  readonly series: SizingChoice[];
  readonly accessories: SizingChoice[];
  readonly cloudRooms: SizingChoice[];
  readonly works: SizingChoice[];
}

/** The choices, as catalogue and sizing rules have them. */
export function sizingChoices(): SizingChoices {
  const { rooms, seats } = sizingRules;
  return {
    devices: knownDevices.map(({ name }) => ({ value: name, label: bothNames(name) })),
    screens: rooms.screens.map(({ spec }) => ({ value: spec, label: { zh: `${spec} 英寸`, en: `${spec} inches` } })),
    series: rooms.series.map(({ id, bundle }) => ({ value: id, label: findItem(bundle)?.label ?? bothNames(id) })),
    accessories: catalogue.items
      .filter(({ section }) => section === 'accessories')
      .map(({ sku, label }) => ({ value: sku, label })),
    cloudRooms: cloudRooms(),
    works: seats.works.map(({ id, label }) => ({ value: id, label })),
  };
}

/** Sizes of cloud rooms that any edition sells, the smallest first. */
function cloudRooms(): SizingChoice[] {
  const item = findItem('meeting.room');
  const specs = [...new Set((item?.offers ?? []).flatMap((offer) => offer.specs))];
  return specs
    .sort((a, b) => Number(a) - Number(b))
    .map((spec) => ({ value: spec, label: item?.specLabels[spec] ?? bothNames(spec) }));
}

/** A name of the source, which has both languages where they differ. */
function bothNames(name: string): Localized {
  const [zh = name, en = zh] = name.split(' / ');
  return { zh, en };
}
