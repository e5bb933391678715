import { describe, expect, it } from 'vitest';

import type { Citation, Edition } from '../../../shared/catalogue.ts';
import {
  catalogue,
  citationText,
  editionEntry,
  findItem,
  findLevel,
  isRuleId,
  offersOf,
  ruleEntry,
} from '../../../src-main/rules/catalogue/catalogue.ts';
import { ruleIds } from '../../../src-main/rules/catalogue/rule-ids.ts';

describe('findItem', () => {
  it('finds every item by its sku', () => {
    for (const item of catalogue.items) expect(findItem(item.sku)).toBe(item);
  });

  it.each(['', 'meeting', 'meeting.Room', 'meeting.room ', '__proto__', 'constructor'])(
    'finds nothing for “%s”',
    (sku) => {
      expect(findItem(sku)).toBeUndefined();
    },
  );
});

describe('offersOf', () => {
  const cases: readonly [sku: string, edition: Edition | undefined, specs: readonly (readonly string[])[]][] = [
    [
      'meeting.room',
      'flexus',
      [
        ['10', '50'],
        ['100', '300', '500'],
      ],
    ],
    ['meeting.room', 'flagship', [['10', '50', '100', '200', '300', '400', '500', '1000']]],
    ['meeting.room', 'free', []],
    ['meeting.room', undefined, []],
    ['meeting.port', 'flexus', []],
    ['cc.seat.basic', undefined, [[], []]],
    ['cc.seat.basic', 'flexus', [[], []]],
  ];
  it.each(cases)('offers %s to the edition %s', (sku, edition, specs) => {
    const item = findItem(sku);
    expect(item && offersOf(item, edition).map((offer) => offer.specs)).toEqual(specs);
  });
});

describe('citationText', () => {
  const cases: readonly [citation: Citation, zh: string, en: string][] = [
    [
      { document: 'M', section: '§2.2 表2-2' },
      '华为云会议 计费说明 03（2024-12-12）§2.2 表2-2',
      'Huawei Cloud Meeting Billing Guide version 03 (2024-12-12), §2.2 table 2-2',
    ],
    [
      { document: 'M', section: '§2.2 图2-2, §7.1' },
      '华为云会议 计费说明 03（2024-12-12）§2.2 图2-2、§7.1',
      'Huawei Cloud Meeting Billing Guide version 03 (2024-12-12), §2.2 figure 2-2, §7.1',
    ],
    [
      { document: 'C', section: '§3 表1' },
      '云客服 计费方式（2023-12-01）§3 表1',
      'Cloud Contact Centre Billing (2023-12-01), §3 table 1',
    ],
    [
      { document: 'own', section: '税 / tax' },
      '本产品的约定（2026-11-22）税',
      'A decision of this product (2026-11-22), tax',
    ],
  ];
  it.each(cases)('names the place of %o', (citation, zh, en) => {
    expect(citationText(citation, 'zh')).toBe(zh);
    expect(citationText(citation, 'en')).toBe(en);
  });

  it('leaves no Chinese in the English text of any rule', () => {
    for (const id of ruleIds) expect(citationText(ruleEntry(id).source, 'en')).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('ruleEntry', () => {
  it.each(ruleIds)('has a title for %s in both languages', (id) => {
    const rule = ruleEntry(id);
    expect(rule.id).toBe(id);
    expect(rule.title.zh).toMatch(/\p{Script=Han}/u);
    expect(rule.title.en).not.toMatch(/\p{Script=Han}/u);
  });

  it('takes a rule, an edition or a document that the catalogue lacks for a fault of the program', () => {
    expect(() => ruleEntry('M-PER-9' as never)).toThrow('The catalogue has no rule M-PER-9.');
    expect(() => editionEntry('gold' as never)).toThrow('The catalogue has no edition gold.');
    expect(() => citationText({ document: 'X', section: '§1' }, 'zh')).toThrow('The catalogue has no document X.');
  });

  it('tells the id of a rule from other text', () => {
    expect([isRuleId('M-PER-1'), isRuleId('M-PER-9'), isRuleId('')]).toEqual([true, false, false]);
  });

  it('has an assumption wherever the domain marks a decision; the register may hold further ones', () => {
    const assumed = catalogue.rules.filter((rule) => rule.assumption !== undefined).map((rule) => rule.id);
    const marked = [
      'M-CAT-3',
      'M-CAT-5',
      'M-CAT-7',
      'M-WEB-1',
      'M-PER-2',
      'M-PER-3',
      'M-REN-2',
      'M-REN-5',
      'M-EXP-2',
      'M-EXP-2b',
      'M-CAP-7',
      'M-REC-1',
      'C-CAT-3',
      'C-PER-1',
      'C-OD-2',
      'C-OD-2b',
      'C-CALL-1',
      'C-CALL-1b',
      'Q-ROUND-1',
      'Q-DISC-1',
      'Q-TAX-1',
      'Q-TAX-1b',
      'Q-PRICE-1',
    ];
    expect(marked.filter((id) => !assumed.includes(id))).toEqual([]);
  });

  it('cites the meeting guide for M rules, the contact-centre page for C rules, and this product for the rest', () => {
    const documents = { M: 'M', C: 'C', Q: 'own', F: 'own', D: 'own', A: 'own', P: 'own', S: 'own' };
    for (const rule of catalogue.rules) {
      expect([rule.id, rule.source.document]).toEqual([
        rule.id,
        Object.entries(documents).find(([family]) => rule.id.startsWith(`${family}-`))?.[1],
      ]);
    }
  });
});

describe('findLevel', () => {
  it.each([
    ['V0', 1, 1],
    ['V1', 1, 7],
    ['V2', 1, 7],
    ['V3', 7, 7],
    ['V4', 7, 15],
    ['V5', 7, 15],
  ])('gives %s a grace of %i and a retention of %i days', (id, graceDays, retentionDays) => {
    expect(findLevel(id)).toMatchObject({ graceDays, retentionDays, source: { document: 'public-levels' } });
  });

  it('knows no level V6', () => {
    expect(findLevel('V6')).toBeUndefined();
  });

  it('rests on a page that the user is told to verify', () => {
    const page = catalogue.sources.find((source) => source.id === 'public-levels');
    expect(page?.note?.zh).toContain('核实');
    expect(page?.note?.en).toContain('verify');
  });
});

describe('editionEntry', () => {
  it('names the editions in both languages', () => {
    expect(editionEntry('flagship').label).toEqual({ zh: '旗舰版', en: 'Flagship edition' });
  });
});

describe('the version', () => {
  it('is the date of the meeting guide and a short content hash', () => {
    expect(catalogue.version).toMatch(/^2024-12-12\+[0-9a-f]{12}$/);
  });
});
