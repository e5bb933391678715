import { describe, expect, it } from 'vitest';

import type { ComparedScenario } from '../../../shared/comparison.ts';
import { capacityRows } from '../../../src-main/rules/compare/capacity-rows.ts';

type Capacity = ComparedScenario['capacity'];

const nothing: Capacity = {
  rooms: {},
  ports: 0,
  accounts: 0,
  accountsBySku: {},
  recordingHours: 0,
  recordingGb: 0,
  webinars: {},
  livePorts: 0,
  roomConnectors: 0,
  contactCentre: {},
};

/** Rows as a table shows them. */
function rowsOf(...capacities: readonly Partial<Capacity>[]): string[] {
  return capacityRows(capacities.map((capacity) => ({ ...nothing, ...capacity }))).map(
    ({ label, counts }) => `${label.zh} | ${label.en}: ${counts.join(', ')}`,
  );
}

describe('what scenarios can do, side by side', () => {
  it('is told size by size in the order of the sizes, with nothing where a scenario has none', () => {
    expect(
      rowsOf(
        { rooms: { '1000': 1, '50': 30 }, webinars: { '3000': 2 } },
        { rooms: { '100': 4 }, webinars: { '500': 1 } },
      ),
    ).toEqual([
      '云会议室 50方 | Cloud rooms of 50: 30, 0',
      '云会议室 100方 | Cloud rooms of 100: 0, 4',
      '云会议室 1000方 | Cloud rooms of 1000: 1, 0',
      '网络研讨会 500方 | Webinars of 500: 0, 1',
      '网络研讨会 3000方 | Webinars of 3000: 2, 0',
    ]);
  });

  it('is told of what is counted as one, in a fixed order', () => {
    expect(
      rowsOf({ roomConnectors: 1, livePorts: 2, recordingHours: 40 }, { accounts: 5, ports: 100 }, { ports: 20 }),
    ).toEqual([
      '并发端口 | Concurrent ports: 0, 100, 20',
      '接入账号 | Access accounts: 0, 5, 0',
      '录播时长（小时） | Recording hours: 40, 0, 0',
      '直播端口 | Live ports: 2, 0, 0',
      '会议室连接器 | Room connectors: 1, 0, 0',
    ]);
  });

  it('is told of the contact centre in the order of the catalogue, by the names of its items', () => {
    expect(
      rowsOf({ contactCentre: { 'cc.tts': 3, 'cc.seat.basic': 10 } }, { contactCentre: { 'cc.seat.telesales': 4 } }),
    ).toEqual(['基础型座席 | Basic seat: 10, 0', '电销型座席 | Telesales seat: 0, 4', 'TTS | TTS: 3, 0']);
  });

  it('leaves out what no scenario has, also where it is told as none', () => {
    expect(rowsOf({}, { rooms: { '50': 0 }, contactCentre: { 'cc.tts': 0 } })).toEqual([]);
  });
});
