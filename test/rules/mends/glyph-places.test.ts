import { describe, expect, it } from 'vitest';

import { finding } from '../../../src-main/rules/findings/finding.ts';
import { withGlyphPlaces } from '../../../src-main/rules/mends/glyph-places.ts';
import { mendFinding } from '../../../src-main/rules/mends/mend-finding.ts';

const scenario = {
  name: '☑ 采购方案',
  customer: { name: '企业☑', contact: '王女士' },
  document: { terms: [{ id: 'own', title: '实施', text: '第一期🚀启动' }] },
  lines: [
    { id: 'a', note: '☑' },
    { id: 'b', note: '按☑登记' },
  ],
};

function missing(value: string, line?: string) {
  return finding('glyph-missing', { value, line }, { fieldZh: '备注', fieldEn: 'Remark', characters: value });
}

describe('characters that a document cannot show', () => {
  it('are found in the scenario: each field by itself, a remark in its own line', () => {
    const placed = withGlyphPlaces([missing('☑'), missing('☑'), missing('☑', 'b'), missing('🚀')], scenario);
    expect(placed.map(({ place }) => place)).toEqual([
      'name',
      'customer.name',
      'lines[1].note',
      'document.terms[0].text',
    ]);
  });

  it('have no place where the settings brought them, and other findings stay as they are', () => {
    const other = finding('date-not-real', { place: 'document.date', value: '2026-02-30' }, { value: '2026-02-30' });
    expect(withGlyphPlaces([missing('☠'), other], scenario)).toEqual([missing('☠'), other]);
  });

  it('are swapped with one click for signs that say the same, or left out', () => {
    const [found] = withGlyphPlaces([missing('☑', 'b')], scenario);
    const mends = found === undefined ? [] : mendFinding(scenario, found);
    expect(mends.map(({ label }) => label.zh)).toEqual(['换成 √', '删除这些字符']);
    expect(mends.map((mend) => (mend.scenario as typeof scenario).lines[1]?.note)).toEqual(['按√登记', '按登记']);
  });

  it('are only left out where nothing says the same', () => {
    const [found] = withGlyphPlaces([missing('🚀')], scenario);
    const mends = found === undefined ? [] : mendFinding(scenario, found);
    expect(mends.map((mend) => (mend.scenario as typeof scenario).document.terms[0]?.text)).toEqual(['第一期启动']);
  });
});
