import { describe, expect, it } from 'vitest';

import { defaultSettings } from '../../shared/default-settings.ts';
import type { OfferedItem, OfferList } from '../../shared/offer-list.ts';
import type { Quote } from '../../shared/quote.ts';
import type { ScenarioFile, ScenarioLine } from '../../shared/scenario.ts';
import { withPaper, withPartyField } from '../../src-renderer/areas/documents/paper-edit.ts';
import { addPayment } from '../../src-renderer/areas/documents/payment-shares.ts';
import { addTerms, chooseTerms, rewordTerms, termsRows } from '../../src-renderer/areas/documents/terms-choice.ts';
import { headingsOf, placeBeside, withWishes } from '../../src-renderer/areas/scenario/line-wishes.ts';
import { sectionsOf } from '../../src-renderer/areas/scenario/sections.ts';

function item(sku: string): OfferedItem {
  const words = { zh: sku, en: sku };
  const unit = { zh: '个', en: 'piece', enOther: 'pieces' };
  return { sku, family: 'meeting', label: words, aliases: [], unit, offered: true, editions: [], ways: [] };
}

const offers: OfferList = {
  editions: [],
  levels: [],
  sections: [
    { id: 'rooms', label: { zh: '会议', en: 'Rooms' }, items: [item('room'), item('port')] },
    { id: 'things', label: { zh: '硬件', en: 'Things' }, items: [item('board')] },
  ],
};

function line(id: string, sku: string, more: Partial<ScenarioLine> = {}): ScenarioLine {
  return { id, sku, mode: 'once', quantity: 1, start: '2026-01-01T00:00:00+08:00', ...more } as ScenarioLine;
}

function file(...lines: ScenarioLine[]): ScenarioFile {
  return { format: 'seatwise.scenario/1', name: 'x', lines };
}

/** A quote as far as sections read it: ids and amounts. */
function quoted(lines: Record<string, string>, outside: Record<string, string> = {}): Quote {
  const of = (amounts: Record<string, string>) => Object.entries(amounts).map(([id, payable]) => ({ id, payable }));
  return { lines: of(lines), outsideTotal: of(outside) } as unknown as Quote;
}

function shape(scenario: ScenarioFile, quote?: Quote): string[] {
  return sectionsOf(scenario, offers, quote).map(({ id, lines, payable }) =>
    `${id}: ${lines.map((view) => view.line.id).join(' ')} ${payable ?? ''}`.trim(),
  );
}

describe('the sections of the grid', () => {
  it('are the catalogue’s in its order, unknown products last', () => {
    expect(shape(file(line('c', 'board'), line('x', 'gone'), line('a', 'room'), line('b', 'port')))).toEqual([
      'rooms: a b',
      'things: c',
      'other: x',
    ]);
  });

  it('stand in the order of the scenario once a line has a heading, as in the quote', () => {
    const scenario = file(line('c', 'board'), line('a', 'room', { section: '总部' }), line('b', 'port'));
    expect(shape(scenario)).toEqual(['things: c', 'heading 总部: a', 'rooms: b']);
  });

  it('sum what is in the total, and only that; what stands beside it comes last with its own amounts', () => {
    const scenario = file(
      line('a', 'room', { outsideTotal: 'alternative' }),
      line('b', 'port', { outsideTotal: 'optional', section: '总部' }),
      line('c', 'board'),
    );
    const quote = quoted({ c: '1.50' }, { a: '2.00', b: '3.00' });
    expect(shape(scenario, quote)).toEqual(['things: c 1.50', 'beside optional: b', 'beside alternative: a']);
    const beside = sectionsOf(scenario, offers, quote).at(-1);
    expect(beside?.lines[0]?.quote?.payable).toBe('2.00');
  });
});

describe('the wishes of a line', () => {
  it('leave no trace once they are taken back', () => {
    const plain = line('a', 'room');
    const wished = withWishes(plain, { section: '总部', outsideTotal: 'optional', taxRate: '0.09', note: 'n' });
    expect(wished).toMatchObject({ section: '总部', outsideTotal: 'optional', taxRate: '0.09', note: 'n' });
    const back = withWishes(wished, {
      section: undefined,
      outsideTotal: undefined,
      taxRate: undefined,
      note: undefined,
    });
    expect(Object.keys(back)).toEqual(Object.keys(plain));
    expect(headingsOf(file(wished, plain, line('b', 'port', { section: '总部' })))).toEqual(['总部']);
  });

  it.each([
    ['joins the heading of the line it is dropped on', { section: '总部' }, { section: '总部' }],
    [
      'stands beside the total like the line it is dropped on',
      { outsideTotal: 'optional' },
      { outsideTotal: 'optional' },
    ],
  ] as const)('a line %s', (_, host, expected) => {
    const next = placeBeside(file(line('a', 'room'), line('c', 'board', host)), 'a', 'c', offers);
    expect(next?.lines.map(({ id }) => id)).toEqual(['c', 'a']);
    expect(next?.lines[1]).toMatchObject(expected);
  });

  it('do not bring a line into a section of the catalogue that is not its own', () => {
    const scenario = file(line('a', 'room'), line('c', 'board'));
    expect(placeBeside(scenario, 'a', 'c', offers)).toBeUndefined();
    expect(placeBeside(scenario, 'a', 'gone', offers)).toBeUndefined();
    const headed = file(line('a', 'room', { section: '总部' }), line('b', 'port'));
    expect(placeBeside(headed, 'a', 'b', offers)?.lines.map(({ id, section }) => [id, section])).toEqual([
      ['b', undefined],
      ['a', undefined],
    ]);
  });
});

describe('the paper of a quote', () => {
  it('keeps only what was wished', () => {
    const dated = withPaper(file(), { date: '2026-11-22', number: 'A' });
    expect(dated.document).toEqual({ date: '2026-11-22', number: 'A' });
    expect(withPaper(dated, { date: undefined, number: undefined })).toEqual(file());
    expect(withPartyField({ name: 'a', phone: '1' }, 'name', ' ')).toEqual({ phone: '1' });
    expect(withPartyField({ phone: '1' }, 'phone', '')).toBeUndefined();
    expect(withPartyField(undefined, 'name', ' a ')).toEqual({ name: 'a' });
  });

  it.each([
    [[], ['100']],
    [['100'], ['50', '50']],
    [
      ['50', '25'],
      ['50', '12.5', '12.5'],
    ],
    [['0.01'], ['0.005', '0.005']],
    [
      ['99.5', '7.'],
      ['99.5', '7.', '0'],
    ],
  ])('gets one payment more without losing a share: %j', (before, after) => {
    const plan = before.map((percent) => ({ when: 'w', percent }));
    expect(addPayment(plan).map(({ percent }) => percent)).toEqual(after);
  });
});

describe('the terms of a quote', () => {
  const blocks = defaultSettings.termsBlocks;
  const ids = blocks.map(({ id }) => id);

  it('are the supplier’s until one is left out, and again when it is put back in its place', () => {
    const without = chooseTerms(undefined, blocks, ids[1]!, false);
    expect(without?.map(({ id }) => id)).toEqual([ids[0], ids[2], ids[3]]);
    expect(termsRows(without, blocks, 'zh').map(({ id, on }) => [id, on])).toEqual(
      ids.map((id) => [id, id !== ids[1]]),
    );
    expect(chooseTerms(without, blocks, ids[1]!, true)).toBeUndefined();
    expect(chooseTerms([{ id: ids[0]! }], blocks, ids[0]!, false)).toEqual([]);
  });

  it('have the words of the quote where it has some, else the supplier’s in the language of the document', () => {
    const reworded = rewordTerms(undefined, blocks, ids[0]!, { text: '分两期' });
    const [first, second] = termsRows(reworded, blocks, 'en');
    expect(first).toMatchObject({ text: '分两期', title: blocks[0]?.title.en, reworded: true, own: false });
    expect(second).toMatchObject({ text: blocks[1]?.text.en, reworded: false });
    expect(rewordTerms(reworded, blocks, ids[0]!, undefined)).toBeUndefined();
  });

  it('may have blocks of their own, each under another id', () => {
    const twice = addTerms(addTerms(undefined, blocks), blocks);
    expect(twice?.map(({ id }) => id)).toEqual([...ids, 'own-1', 'own-2']);
    expect(termsRows(twice, blocks, 'zh').at(-1)).toMatchObject({ own: true, on: true, title: '' });
  });
});
