import type { PriceBook } from '../../shared/price-book.ts';

type Packs = Readonly<Partial<Record<'50GB' | '100GB' | '500GB' | '1TB', string>>>;

/** A book with prices of recording packs. */
export function recordingBook(packs: Packs, per: 'month' | 'year' = 'year'): PriceBook {
  const prices = Object.entries(packs).map(([spec, amount]) => ({
    sku: 'meeting.recording',
    spec,
    mode: 'period' as const,
    per,
    amount,
  }));
  return { format: 'seatwise.prices/1', name: '录播价', prices };
}

/** Books that lead to different combinations: the larger the cheaper, one pack too dear, one pack a bargain, cents. */
export const recordingBooks: Readonly<Record<string, Required<Packs>>> = {
  'larger packs cost less by the GB': { '50GB': '2100', '100GB': '3910', '500GB': '17800', '1TB': '33000' },
  'two packs of 500 GB cost less than one of 1 TB': {
    '50GB': '2100',
    '100GB': '3910',
    '500GB': '16000',
    '1TB': '33000',
  },
  'the smallest pack is a bargain': { '50GB': '99.99', '100GB': '3910', '500GB': '17800', '1TB': '33000' },
  'the largest pack costs less than any other': { '50GB': '900', '100GB': '900', '500GB': '900', '1TB': '899.99' },
  'prices have fen and all packs cost the same by the GB': {
    '50GB': '10.05',
    '100GB': '20.10',
    '500GB': '100.50',
    '1TB': '201',
  },
};

/** Every price that rooms of the flagship and of Flexus can ask for, by year and by month. */
export const hardwareBook: PriceBook = {
  format: 'seatwise.prices/1',
  name: '硬件价',
  prices: [
    ...(['b2', 's2', 'es2'] as const).flatMap((series, rank) =>
      (['65', '75', '86'] as const).map((spec, size) => ({
        sku: `meeting.hw.ideahub-${series}`,
        spec,
        mode: 'once' as const,
        per: 'once' as const,
        amount: String(20_000 + 5_000 * rank + 9_999 * size),
      })),
    ),
    ...Object.entries({
      'stand-white': '2399',
      'stand-grey': '2599',
      'mic-500': '1999.90',
      'wall-mount': '299',
      'ideashare-key': '899',
      'ops-i5': '4599',
      'ops-i7': '6599',
      remote: '199',
    }).map(([name, amount]) => ({ sku: `meeting.acc.${name}`, mode: 'once' as const, per: 'once' as const, amount })),
    ...['ideahub', 'pro-terminal', 'third-party', 'vision', 'small-terminal'].flatMap((name, rank) =>
      termPrices(`meeting.account.${name}`, undefined, 2_280 + 100 * rank),
    ),
    ...['plain', 'with-room-100', 'with-room-300'].flatMap((spec, rank) =>
      termPrices('meeting.account.smartrooms', spec, 2_000 + 6_000 * rank),
    ),
    ...['50', '100', '300'].flatMap((spec, rank) => termPrices('meeting.room', spec, 5_000 + 4_000 * rank)),
  ],
};

function termPrices(sku: string, spec: string | undefined, year: number): PriceBook['prices'] {
  const base = { sku, ...(spec !== undefined && { spec }), mode: 'period' as const };
  const month = spec === '50' || spec === '10' ? year / 8 : year / 10;
  return [
    { ...base, per: 'year', amount: String(year) },
    { ...base, per: 'month', amount: String(month) },
  ];
}
