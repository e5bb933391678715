import { describe, expect, it } from 'vitest';

import type { Catalogue, CatalogueItem } from '../../../shared/catalogue.ts';
import { catalogue } from '../../../src-main/rules/catalogue/catalogue.ts';
import { checkCatalogue } from '../../../src-main/rules/catalogue/check-catalogue.ts';

const source = { document: 'M', section: '§1' };

/** The catalogue with one item changed. */
function withItem(sku: string, change: (item: CatalogueItem) => CatalogueItem): Catalogue {
  return { ...catalogue, items: catalogue.items.map((item) => (item.sku === sku ? change(item) : item)) };
}

/** The catalogue with the first offer of an item changed. */
function withOffer(sku: string, change: Partial<CatalogueItem['offers'][number]>): Catalogue {
  return withItem(sku, (item) => ({
    ...item,
    offers: item.offers.map((offer, index) => (index === 0 ? { ...offer, ...change } : offer)),
  }));
}

function twice<T>(list: readonly T[]): T[] {
  return [...list, ...list.slice(0, 1)];
}

const broken: readonly [name: string, catalogue: Catalogue, problem: string][] = [
  ['a sku that occurs twice', { ...catalogue, items: twice(catalogue.items) }, 'sku meeting.port occurs twice'],
  ['a rule that occurs twice', { ...catalogue, rules: twice(catalogue.rules) }, 'rule M-ED-1 occurs twice'],
  ['a document that occurs twice', { ...catalogue, sources: twice(catalogue.sources) }, 'document M occurs twice'],
  [
    'a section that occurs twice',
    { ...catalogue, sections: twice(catalogue.sections) },
    'section meeting-resources occurs twice',
  ],
  ['a level that occurs twice', { ...catalogue, levels: twice(catalogue.levels) }, 'level V0 occurs twice'],
  ['an edition that occurs twice', { ...catalogue, editions: twice(catalogue.editions) }, 'edition free occurs twice'],
  [
    'a rule without a text',
    { ...catalogue, rules: catalogue.rules.filter((rule) => rule.id !== 'C-REF-1') },
    'rule C-REF-1 has no text',
  ],
  [
    'a rule that the program does not know',
    { ...catalogue, rules: [...catalogue.rules, { id: 'M-NEW-1', title: { zh: '新', en: 'new' }, source }] },
    'rule M-NEW-1 is not among the rule ids of the program',
  ],
  [
    'a rule title without English',
    {
      ...catalogue,
      rules: catalogue.rules.map((rule) => (rule.id === 'M-ED-1' ? { ...rule, title: { zh: '版本', en: ' ' } } : rule)),
    },
    'rule M-ED-1 lacks a language',
  ],
  [
    'an assumption with a space for Chinese',
    {
      ...catalogue,
      rules: catalogue.rules.map((rule) =>
        rule.id === 'M-CAT-3' ? { ...rule, assumption: { zh: ' ', en: 'at least 2' } } : rule,
      ),
    },
    'assumption of M-CAT-3 lacks a language',
  ],
  [
    'a rule that cites an unknown document',
    {
      ...catalogue,
      rules: catalogue.rules.map((rule) =>
        rule.id === 'M-ED-1' ? { ...rule, source: { document: 'X', section: '§1' } } : rule,
      ),
    },
    'rule M-ED-1 cites the unknown document X',
  ],
  [
    'a section name in one language only',
    {
      ...catalogue,
      rules: catalogue.rules.map((rule) =>
        rule.id === 'Q-TAX-1' ? { ...rule, source: { document: 'own', section: '税' } } : rule,
      ),
    },
    'rule Q-TAX-1 cites a section that has no English name: 税',
  ],
  [
    'an English section name with Chinese in it',
    {
      ...catalogue,
      rules: catalogue.rules.map((rule) =>
        rule.id === 'Q-TAX-1' ? { ...rule, source: { document: 'own', section: '税 / 税 tax' } } : rule,
      ),
    },
    'rule Q-TAX-1 cites a section that has no English name: 税 / 税 tax',
  ],
  [
    'an item in an unknown section',
    withItem('meeting.port', (item) => ({ ...item, section: 'ports' })),
    'meeting.port: unknown section ports',
  ],
  [
    'a label without English',
    withItem('meeting.port', (item) => ({ ...item, label: { zh: '并发端口', en: '' } })),
    'item meeting.port lacks a language',
  ],
  [
    'a spec label without Chinese',
    withItem('meeting.room', (item) => ({ ...item, specLabels: { ...item.specLabels, '50': { zh: '', en: '50' } } })),
    'item meeting.room lacks a language',
  ],
  [
    'a label for a spec that nobody sells',
    withItem('meeting.room', (item) => ({
      ...item,
      specLabels: { ...item.specLabels, '60': { zh: '60方', en: '60' } },
    })),
    'meeting.room: no offer has the spec 60',
  ],
  [
    'a size for a spec that nobody sells',
    withItem('meeting.room', (item) => ({ ...item, specSizes: { '70': 70 } })),
    'meeting.room: no offer has the spec 70',
  ],
  [
    'a spec that occurs twice in one offer',
    withOffer('meeting.recording', { specs: ['50GB', '50GB'] }),
    'meeting.recording: a spec twice in one offer',
  ],
  [
    'one thing in two offers',
    withItem('meeting.port', (item) => ({ ...item, offers: twice(item.offers) })),
    'meeting.port: sold by two offers: flagship period',
  ],
  [
    'one thing in two offers that no edition has',
    withItem('cc.tts', (item) => ({ ...item, offers: twice(item.offers) })),
    'cc.tts: sold by two offers: period',
  ],
  [
    'offers with and without specs',
    withOffer('meeting.recording', { specs: [] }),
    'meeting.recording: some offers have specs and some have none',
  ],
  [
    'a period offer without terms',
    withOffer('meeting.port', { terms: [] }),
    'meeting.port: a period offer without a term unit',
  ],
  [
    'terms on a one-time offer',
    withOffer('meeting.acc.remote', { terms: ['year'] }),
    'meeting.acc.remote: term units on a once offer',
  ],
  [
    'a contact-centre offer with an edition',
    withOffer('cc.tts', { edition: 'flagship' }),
    'cc.tts: a contact-centre offer with an edition',
  ],
  [
    'a meeting offer without an edition',
    withItem('meeting.port', (item) => ({ ...item, offers: [{ mode: 'period', specs: [], terms: ['year'], source }] })),
    'meeting.port: a meeting offer without an edition',
  ],
  [
    'an offer that cites an unknown document',
    withOffer('meeting.port', { source: { document: 'X', section: '§1' } }),
    'meeting.port: cites the unknown document X',
  ],
  [
    'contents that nobody sells',
    withItem('meeting.port', (item) => ({ ...item, includes: [{ sku: 'meeting.gift', quantity: 1, source }] })),
    'meeting.port: includes the unknown item meeting.gift',
  ],
  [
    'contents with a spec that nobody sells',
    withItem('meeting.port', (item) => ({
      ...item,
      includes: [{ sku: 'meeting.room', spec: '60', quantity: 1, source }],
    })),
    'meeting.port: includes meeting.room with the spec 60, which it does not have',
  ],
  [
    'contents without the spec that they need',
    withItem('meeting.port', (item) => ({ ...item, includes: [{ sku: 'meeting.room', quantity: 1, source }] })),
    'meeting.port: includes meeting.room with the spec (none), which it does not have',
  ],
  [
    'contents of a spec that nobody sells',
    withItem('meeting.room', (item) => ({ ...item, specIncludes: { '60': [] } })),
    'meeting.room: no offer has the spec 60',
  ],
  [
    'an accessory for an unknown bundle',
    withItem('meeting.acc.wall-mount', (item) => ({ ...item, fits: ['meeting.hw.ideahub-x'] })),
    'meeting.acc.wall-mount: fits the unknown item meeting.hw.ideahub-x',
  ],
  [
    'devices without a source',
    withItem('meeting.account.vision', (item) => ({ ...item, citations: {} })),
    'meeting.account.vision: no source for devices',
  ],
  [
    'a source for a fact that is not there',
    withItem('meeting.port', (item) => ({ ...item, citations: { devices: source } })),
    'meeting.port: a source for devices, which it does not state',
  ],
  [
    'an included SmartRooms room that cites an unknown document',
    withItem('meeting.account.smartrooms', (item) => ({
      ...item,
      specIncludes: {
        plain: [{ sku: 'meeting.room', spec: '50', quantity: 1, source: { document: 'Y', section: '§1' } }],
      },
    })),
    'meeting.account.smartrooms: cites the unknown document Y',
  ],
];

describe('checkCatalogue', () => {
  it('finds nothing wrong with the catalogue of the program', () => {
    expect(checkCatalogue(catalogue)).toEqual([]);
  });

  it.each(broken)('names %s', (_, wrong, problem) => {
    expect(checkCatalogue(wrong)).toContain(problem);
  });
});
