import type { ComparedScenario } from '../../../shared/comparison.ts';
import type { Localized } from '../../../shared/localized.ts';
import { catalogue } from '../catalogue/catalogue.ts';

/** One figure of what fleets can do, for each scenario. */
export interface CapacityRow {
  readonly label: Localized;
  readonly counts: readonly number[];
}

type Capacity = ComparedScenario['capacity'];

const single = {
  ports: { zh: '并发端口', en: 'Concurrent ports' },
  accounts: { zh: '接入账号', en: 'Access accounts' },
  recordingHours: { zh: '录播时长（小时）', en: 'Recording hours' },
  livePorts: { zh: '直播端口', en: 'Live ports' },
  roomConnectors: { zh: '会议室连接器', en: 'Room connectors' },
} as const satisfies Partial<Record<keyof Capacity, Localized>>;

/**
 * What the scenarios can do, side by side: rooms and webinars by size, then what is counted as one, then
 * the contact centre in the order of the catalogue; what no scenario has is left out.
 */
export function capacityRows(capacities: readonly Capacity[]): CapacityRow[] {
  const sized = (zh: string, en: string, key: 'rooms' | 'webinars'): CapacityRow[] =>
    sizesIn(capacities.map((capacity) => capacity[key])).map((size) => ({
      label: { zh: `${zh} ${size}方`, en: `${en} ${size}` },
      counts: capacities.map((capacity) => capacity[key][size] ?? 0),
    }));
  const rows: CapacityRow[] = [
    ...sized('云会议室', 'Cloud rooms of', 'rooms'),
    ...sized('网络研讨会', 'Webinars of', 'webinars'),
    ...(['ports', 'accounts', 'recordingHours', 'livePorts', 'roomConnectors'] as const).map((key) => ({
      label: single[key],
      counts: capacities.map((capacity) => capacity[key]),
    })),
    ...catalogue.items.map(({ sku, label }) => ({
      label,
      counts: capacities.map(({ contactCentre }) => contactCentre[sku] ?? 0),
    })),
  ];
  return rows.filter(({ counts }) => counts.some((count) => count > 0));
}

function sizesIn(counts: readonly Capacity['rooms'][]): string[] {
  const sizes = [...new Set(counts.flatMap((each) => Object.keys(each)))];
  return sizes.sort((a, b) => Number(a) - Number(b));
}
