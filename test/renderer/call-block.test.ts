import { expect, test } from 'vitest';

import { readCalls, switchUsage } from '../../src-renderer/areas/scenario/call-block.ts';

const at = '2026-12-01T09:01:00+08:00';

test.each([
  ['tabs and seconds', '2026-12-01 09:01\toutbound\t61', { at, direction: 'outbound', seconds: 61 }],
  ['commas and Chinese words', '2026/12/1 09:01，呼入，61秒', { at, direction: 'inbound', seconds: 61 }],
  ['a length in minutes and seconds', '2026-12-01 09:01\tout\t1:01', { at, direction: 'outbound', seconds: 61 }],
  ['a length with hours', '2026-12-01 09:01\tin\t1:00:01', { at, direction: 'inbound', seconds: 3601 }],
])('a call is read with %s', (_name, row, call) => {
  expect(readCalls(row)).toEqual({ calls: [call], rejected: 0 });
});

test('a heading and rows that are no calls are counted, and blank rows are not', () => {
  expect(readCalls('time\tdirection\tlength\n\n2026-13-01 09:01\tin\t5\n')).toEqual({ calls: [], rejected: 2 });
});

test('a line has planned minutes or a list of calls, never both', () => {
  const line = { id: 'a', sku: 'call.landline', mode: 'usage', minutesPerMonth: 5 } as const;
  const listed = switchUsage(line, 'calls');
  expect(listed).toEqual({ id: 'a', sku: 'call.landline', mode: 'usage', calls: [] });
  expect(switchUsage(listed, 'minutes')).toEqual({ ...line, minutesPerMonth: 1000 });
});
