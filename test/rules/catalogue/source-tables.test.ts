import { priceBooks } from 'virtual:price-books';
import { describe, expect, it } from 'vitest';

import type { CatalogueItem, Citation, Edition } from '../../../shared/catalogue.ts';
import { catalogue, findItem } from '../../../src-main/rules/catalogue/catalogue.ts';
import { contactCentreTable } from '../../cases/source-tables/contact-centre.ts';
import { type EditionRow, periodTerms, table21, table22, table24 } from '../../cases/source-tables/editions.ts';
import { accessoriesAndServices, bundles, table31 } from '../../cases/source-tables/items.ts';
import { publicPrices, table41 } from '../../cases/source-tables/prices.ts';

const meetingItems = catalogue.items.filter((item) => item.family === 'meeting');
const contactCentreItems = catalogue.items.filter((item) => item.family === 'contact-centre');

function itemOf(sku: string): CatalogueItem {
  const item = findItem(sku);
  if (item === undefined) throw new Error(`no item ${sku}`);
  return item;
}

/** The name that a table uses is the item's label or one of its aliases. */
function namesOf(item: CatalogueItem): string[] {
  return [item.label.zh, ...item.aliases];
}

/** One text per thing that can be bought: edition, sku, mode, spec and its terms. */
function soldTo(edition: Edition): string[] {
  return meetingItems.flatMap((item) =>
    item.offers
      .filter((offer) => offer.edition === edition)
      .flatMap((offer) =>
        (offer.specs.length > 0 ? offer.specs : ['-']).map((spec) =>
          [item.sku, offer.mode, spec, offer.terms.join('+')].join(' '),
        ),
      ),
  );
}

function soldByTable(rows: readonly EditionRow[]): string[] {
  return rows.flatMap((row) =>
    (row.specs.length > 0 ? row.specs : ['-']).map((spec) => {
      const terms = row.mode === 'once' ? [] : row.yearOnly?.includes(spec) ? ['year'] : periodTerms.meeting;
      return [row.sku, row.mode, spec, terms.join('+')].join(' ');
    }),
  );
}

describe.each([
  ['flexus', '表2-2', table22],
  ['flagship', '表2-4', table24],
] as const)('the %s edition and %s', (edition, table, rows) => {
  it('sells every row of the table and nothing beside it', () => {
    expect(soldTo(edition).sort()).toEqual(soldByTable(rows).sort());
  });

  it.each(rows.map((row) => [row.name, row] as const))('calls %s as the table does', (name, row) => {
    expect(namesOf(itemOf(row.sku))).toContain(name);
  });

  it('cites the table for every offer', () => {
    const offers = meetingItems.flatMap((item) => item.offers).filter((offer) => offer.edition === edition);
    expect(offers.every((offer) => offer.source.document === 'M' && offer.source.section.endsWith(table))).toBe(true);
  });
});

describe('table 2-1', () => {
  it('has the three editions of the catalogue and no other', () => {
    expect(catalogue.editions.map((edition) => edition.id)).toEqual(table21.map((row) => row.edition));
  });

  it.each(table21.map((row) => [row.edition, row] as const))(
    'gives the %s edition its modes and upgrades',
    (_, row) => {
      const entry = catalogue.editions.find((edition) => edition.id === row.edition);
      expect(entry?.label.zh).toBe(row.name);
      expect(entry?.modes).toEqual(row.modes);
      expect(entry?.upgradesTo).toEqual(row.upgradesTo);
    },
  );

  it.each(table21.map((row) => [row.edition, row] as const))('names the resources of the %s edition', (_, row) => {
    const sections = ['meeting-resources', 'webinar-resources', 'smart-meeting-rooms', 'value-added'];
    const sold = meetingItems
      .filter((item) => sections.includes(item.section))
      .filter((item) => item.offers.some((offer) => offer.edition === row.edition));
    expect(sold.map((item) => item.label.zh)).toEqual(row.resources);
  });

  it('gives the free edition one 50-party room with meetings of 45 minutes', () => {
    expect(catalogue.editions.filter((edition) => edition.freeRoom !== undefined)).toMatchObject([
      { id: 'free', freeRoom: { spec: '50', meetingMinutes: 45 } },
    ]);
  });
});

describe('table 3-1', () => {
  it.each(table31.map((row) => [row.name, row] as const))('has %s with its modes and editions', (name, row) => {
    const item = itemOf(row.sku);
    expect(item.label.zh).toBe(name);
    expect(new Set(item.offers.map((offer) => offer.mode))).toEqual(new Set(row.modes));
    expect(item.offers.every((offer) => offer.edition === 'flagship')).toBe(row.flagshipOnly);
    expect(item.source).toEqual({ document: 'M', section: '§3 表3-1' });
  });

  it.each(table31.map((row) => [row.name, row] as const))('connects the devices of %s', (_, row) => {
    const item = itemOf(row.sku);
    expect(item.devices.map((device) => device.split(' / ')[0])).toEqual(row.devices ?? []);
    expect(item.resolution).toBe(row.resolution);
  });

  it('includes a cloud room in the SmartRooms accounts of the Flexus edition', () => {
    const { specIncludes } = itemOf('meeting.account.smartrooms');
    const contents = Object.entries(specIncludes).map(([spec, rooms]) => [spec, rooms.map((room) => room.spec)]);
    expect(contents).toEqual([
      ['with-room-100', ['100']],
      ['with-room-300', ['300']],
    ]);
  });

  it('holds at least the hours of recording that chapter 11 states, at 2.5 GB an hour', () => {
    const recording = itemOf('meeting.recording');
    expect(recording.recordingHours).toEqual({ '50GB': 20, '100GB': 40, '500GB': 200, '1TB': 400 });
    for (const [spec, hours] of Object.entries(recording.recordingHours ?? {})) {
      expect(recording.specSizes?.[spec]).toBe((hours * 5) / 2);
    }
  });
});

describe('table 3-2', () => {
  it.each(bundles.map((row) => [row.name, row] as const))('fills %s for 180 days', (name, row) => {
    const bundle = itemOf(row.sku);
    expect(namesOf(bundle)).toContain(name);
    expect(
      bundle.includes.map(({ sku, spec, quantity, days }) => [itemOf(sku).label.zh, spec, quantity, days]),
    ).toEqual([
      [row.account, row.account === 'SmartRooms接入账号' ? 'plain' : undefined, 1, 180],
      ['云会议室', '50', 1, 180],
    ]);
  });

  it.each(accessoriesAndServices.map((row) => [row.name, row] as const))('describes %s', (name, row) => {
    const item = itemOf(row.sku);
    expect(namesOf(item)).toContain(name);
    expect(new Set(item.offers.map((offer) => offer.mode))).toEqual(new Set([row.mode]));
    expect(item.fits).toEqual(row.fits ?? []);
    const length = item.serviceLength;
    expect(length && `${String(length.count)} ${length.unit}`).toBe(row.rendered);
  });

  it('has every item of the catalogue in one of the tables 3-1 and 3-2', () => {
    const rows = [...table31, ...bundles, ...accessoriesAndServices];
    expect(new Set(meetingItems.map((item) => item.sku))).toEqual(new Set(rows.map((row) => row.sku)));
  });

  it('taxes bundles and accessories as hardware and all else as services', () => {
    const hardware = catalogue.items.filter((item) => item.taxKind === 'hardware').map((item) => item.section);
    expect(new Set(hardware)).toEqual(new Set(['hardware', 'accessories']));
    const services = catalogue.items.filter((item) => item.taxKind === 'service').map((item) => item.section);
    expect(services).not.toContain('hardware');
    expect(services).not.toContain('accessories');
  });
});

describe('table 4-1', () => {
  it('has the eight prices of the documented book and no other', () => {
    const book = priceBooks.documented.prices.map(({ sku, spec, mode, per, amount }) => [sku, spec, mode, per, amount]);
    const rows = table41.map(({ sku, spec, mode, per, unitPrice }) => [sku, spec, mode, per, unitPrice]);
    expect(book).toEqual(rows);
  });

  it('adds up to 401800 with the quantities of the sample', () => {
    const amounts = table41.map((row) => {
      const price = priceBooks.documented.prices.find(
        (candidate) => candidate.sku === row.sku && candidate.spec === row.spec && candidate.mode === row.mode,
      );
      const amount = BigInt(price?.amount ?? '0') * BigInt(row.quantity);
      expect([row.name, amount]).toEqual([row.name, BigInt(row.amount)]);
      return amount;
    });
    expect(amounts.reduce((sum, amount) => sum + amount, 0n)).toBe(401_800n);
  });

  it.each(table41.map((row) => [row.name, row] as const))('names %s by the label or an alias', (name, row) => {
    expect(namesOf(itemOf(row.sku))).toContain(name);
  });

  it('says of each documented price that it is a sample', () => {
    for (const price of priceBooks.documented.prices) {
      expect(price).toMatchObject({
        source: 'documented',
        note: expect.stringMatching(/表4-1.* \/ .*table 4-1/) as string,
      });
    }
  });
});

describe('the public price book', () => {
  it('has the five list prices of professional services', () => {
    const book = priceBooks.public.prices.map(({ sku, mode, per, amount }) => [sku, mode, per, amount]);
    expect(book).toEqual(publicPrices);
  });

  it('says of each price that it is public and to be verified', () => {
    for (const price of priceBooks.public.prices) {
      expect(price).toMatchObject({ source: 'public', note: expect.stringMatching(/核实.* \/ .*verify/) as string });
    }
  });
});

describe('table 1 of the contact-centre page', () => {
  it('has every contact-centre item of the catalogue, in its order', () => {
    expect(contactCentreItems.map((item) => item.sku)).toEqual(contactCentreTable.map((row) => row.sku));
  });

  it.each(contactCentreTable.map((row) => [row.name, row] as const))('sells %s by its unit', (name, row) => {
    const item = itemOf(row.sku);
    expect(item.label.zh).toBe(name);
    expect(item.offers.map((offer) => offer.mode)).toEqual(row.modes);
    expect(item.unit.en.one).toBe(row.unit);
    for (const offer of item.offers) {
      expect(offer.terms).toEqual(offer.mode === 'period' ? periodTerms['contact-centre'] : []);
      expect(offer.source).toEqual({ document: 'C', section: '§3 表1' });
    }
  });

  it('gives 500 free minutes with inbound-only numbers and with nothing else', () => {
    const free = catalogue.items.filter((item) => item.freeMinutesPerMonth !== undefined);
    expect(free.map((item) => [item.sku, item.freeMinutesPerMonth])).toEqual([['cc.number.inbound', 500]]);
  });

  it('bills landline calls outbound only and calls of 95 numbers both ways', () => {
    const billed = catalogue.items.filter((item) => item.billedDirections.length > 0);
    expect(billed.map((item) => [item.sku, item.billedDirections])).toEqual([
      ['cc.call.landline', ['outbound']],
      ['cc.call.95', ['inbound', 'outbound']],
    ]);
  });
});

describe('sources', () => {
  /** Every citation in a value, however deep. */
  function citations(value: unknown): Citation[] {
    if (typeof value !== 'object' || value === null) return [];
    const inner = Object.values(value).flatMap(citations);
    return 'document' in value && 'section' in value ? [value as Citation, ...inner] : inner;
  }

  it('are named for every item, offer, content, edition, rule and level, with document and section', () => {
    const named = citations(catalogue);
    expect(named.length).toBeGreaterThan(200);
    for (const citation of named) {
      expect(catalogue.sources.map((source) => source.id)).toContain(citation.document);
      expect(citation.section).toMatch(/^(§\d+(\.\d)?( [表图]\d+(-\d+)?)?(, |$))+$|^\p{Script=Han}+ \/ [a-z ]+$/u);
    }
  });

  it('are dated by the day of their document', () => {
    const dates = new Map(catalogue.sources.map((source) => [source.id, source.date]));
    for (const item of catalogue.items) expect(item.effective).toBe(dates.get(item.source.document));
  });
});
