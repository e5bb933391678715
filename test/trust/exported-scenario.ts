/** The files of an export that is killed. */
export const exportedKinds = ['xlsx', 'pdf'] as const;

/** The scenario that is exported in a turn: one of two, which differ in every part of the document. */
export function exportedScenario(turn: number): unknown {
  const isSecond = turn % 2 === 1;
  return {
    format: 'seatwise.scenario/1',
    name: isSecond ? '方案乙' : '方案甲',
    edition: 'flagship',
    lines: [
      {
        id: 'rooms',
        sku: 'meeting.room',
        spec: '50',
        mode: 'period',
        quantity: isSecond ? 30 : 20,
        term: { unit: 'year', count: 1 },
        start: '2026-12-01T00:00:00+08:00',
      },
    ],
    prices: [{ sku: 'meeting.room', spec: '50', mode: 'period', per: 'year', amount: '4800' }],
    document: { leaveOut: ['cashFlow', 'basis', 'terms', 'notes', 'rules', 'seals'] },
  };
}
