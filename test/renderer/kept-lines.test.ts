import { describe, expect, it } from 'vitest';

import type { Quote } from '../../shared/quote.ts';
import type { ScenarioFile } from '../../shared/scenario.ts';
import type { LineView } from '../../src-renderer/areas/scenario/cell-print.ts';
import { keepQuoteLines } from '../../src-renderer/areas/scenario/keep-quote-lines.ts';
import { sectionsOf } from '../../src-renderer/areas/scenario/sections.ts';

/** As much of a quote as its lines need here. */
function quoteOf(...payable: readonly string[]): Quote {
  const lines = payable.map((amount, at) => ({ id: String(at), payable: amount }));
  return structuredClone({ lines, totals: { payable: payable.join(' ') } }) as unknown as Quote;
}

describe('a letter that changes one line', () => {
  it('leaves the quoted lines that say the same, and takes all else from the new quote', () => {
    const before = quoteOf('1.00', '2.00');
    const after = quoteOf('1.00', '3.00');
    const kept = keepQuoteLines(before, after);
    expect(kept).toEqual(after);
    expect(kept?.lines[0]).toBe(before.lines[0]);
    expect(kept?.lines[1]).toBe(after.lines[1]);
  });

  it('has nothing to keep of a first quote, and none where nothing can be priced', () => {
    const after = quoteOf('1.00');
    expect(keepQuoteLines(undefined, after)).toBe(after);
    expect(keepQuoteLines(after, null)).toBeNull();
  });

  it('leaves the views of the other lines as they are', () => {
    const lines = ['0', '1'].map(
      (id) => ({ id, sku: 'meeting.room', mode: 'once', quantity: 1, start: '2026-12-01' }) as const,
    );
    const scenario: ScenarioFile = { format: 'seatwise.scenario/1', name: '', lines: [...lines] };
    const typed: ScenarioFile = {
      ...scenario,
      lines: scenario.lines.map((line) => (line.id === '1' ? ({ ...line, quantity: 2 } as typeof line) : line)),
    };
    const known = new Map<string, LineView>();
    const viewsOf = (each: ScenarioFile): readonly LineView[] =>
      sectionsOf(each, undefined, undefined, known).flatMap((section) => section.lines);
    const first = viewsOf(scenario);
    const second = viewsOf(typed);
    expect(second[0]).toBe(first[0]);
    expect(second[1]).not.toBe(first[1]);
    expect(second[1]?.line).toBe(typed.lines[1]);
    expect(viewsOf(typed)[1]).toBe(second[1]);
  });
});
