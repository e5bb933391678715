import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { defaultSettings } from '../../shared/default-settings.ts';
import { sample, TestApp } from './test-app.ts';

let app: TestApp;
beforeEach(() => {
  app = new TestApp();
});
afterEach(() => {
  app.close();
});

describe('the app', () => {
  it('says which program it is and what day it is', async () => {
    expect(await app.value('app.info', {})).toMatchObject({ host: 'browser', today: '2026-11-22', readOnly: false });
  });

  it('keeps settings, one by one, and has a default for the others', async () => {
    expect(await app.value('settings.get', {})).toEqual(defaultSettings);
    await app.value('settings.set', { language: 'en' });
    await app.value('settings.set', { taxRates: { service: '0.03', hardware: '0.13' } });
    const changed = { ...defaultSettings, language: 'en', taxRates: { service: '0.03', hardware: '0.13' } };
    expect(await app.value('settings.get', {})).toEqual(changed);
    expect(await app.refusal('settings.set', { taxRates: { service: '6%', hardware: '0.13' } })).toEqual([
      'request-malformed',
    ]);
  });

  it('offers starting points without a price, which the rules accept', async () => {
    const { templates } = await app.value('templates.list', {});
    expect(templates.map((template) => template.people)).toEqual([null, 50, 200, 500, 1000, 20]);
    for (const { scenario, people, assumptions } of templates) {
      const { findings } = await app.value('pricing.preview', { scenario });
      expect(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(
        people === null ? [] : findings.filter(({ code }) => code === 'price-missing').map(({ code }) => code),
      );
      if (people !== null) {
        expect(assumptions.length).toBeGreaterThan(0);
        expect(scenario).not.toHaveProperty('prices');
      }
    }
  });
});

describe('the catalogue', () => {
  it('offers what the edition sells, and says why the rest is not there', async () => {
    const { sections, editions } = await app.value('catalogue.offers', { edition: 'flexus' });
    const items = new Map(sections.flatMap((section) => section.items).map((item) => [item.sku, item]));
    expect(items.get('meeting.room')).toMatchObject({ offered: true, editions: ['flexus', 'flagship'] });
    expect(items.get('meeting.port')).toMatchObject({ offered: false, reason: { zh: 'Flexus版不提供；旗舰版提供' } });
    expect(items.get('meeting.port')?.ways.length).toBeGreaterThan(0);
    expect(items.get('cc.seat.basic')).toMatchObject({ offered: true, editions: [] });
    expect(editions.map(({ id, sells }) => [id, sells])).toEqual([
      ['free', false],
      ['flexus', true],
      ['flagship', true],
    ]);
  });

  it('offers no meeting item before an edition is chosen', async () => {
    const { sections } = await app.value('catalogue.offers', {});
    const offered = sections.flatMap((section) => section.items).filter((item) => item.offered);
    expect(new Set(offered.map((item) => item.family))).toEqual(new Set(['contact-centre']));
  });

  it('has the texts of every rule that a quote cites', async () => {
    const { rules } = await app.value('catalogue.rules', {});
    const { quote } = await app.value('pricing.preview', { scenario: sample });
    const known = new Set(rules.map((rule) => rule.id));
    for (const line of quote?.lines ?? []) for (const rule of line.rules) expect(known).toContain(rule);
  });
});
