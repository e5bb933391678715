import type { CatalogueItem, Edition } from '../../shared/catalogue.ts';
import type { Localized } from '../../shared/localized.ts';
import type { OfferedItem } from '../../shared/offer-list.ts';
import { accept } from '../../shared/reply.ts';
import { catalogue, citationText, editionEntry, offersOf } from '../rules/catalogue/catalogue.ts';
import { joinLabels } from '../rules/catalogue/catalogue-words.ts';
import type { AreaHandlers } from './handlers.ts';

/** What an edition sells, why the rest is not there, and the texts of the rules. */
export function catalogueHandlers(): AreaHandlers<'catalogue'> {
  return {
    'catalogue.offers': ({ edition }) =>
      accept({
        editions: catalogue.editions.map(({ id, label, modes }) => ({ id, label, sells: modes.length > 0 })),
        levels: catalogue.levels.map(({ id, graceDays, retentionDays }) => ({ id, graceDays, retentionDays })),
        sections: catalogue.sections.map(({ id, label }) => ({
          id,
          label,
          items: catalogue.items.filter((item) => item.section === id).map((item) => offeredItem(item, edition)),
        })),
      }),
    'catalogue.rules': () =>
      accept({
        rules: catalogue.rules.map(({ id, title, source, assumption }) => ({
          id,
          title,
          source: { zh: citationText(source, 'zh'), en: citationText(source, 'en') },
          ...(assumption !== undefined && { assumption }),
        })),
      }),
  };
}

function offeredItem(item: CatalogueItem, edition: Edition | undefined): OfferedItem {
  const { sku, family, label, description, aliases, unit, specLabels } = item;
  const offers = item.offers.filter((offer) => offer.edition === undefined || offer.edition === edition);
  const offered = offers.length > 0;
  const editions = [...new Set(item.offers.flatMap((offer) => offer.edition ?? []))];
  // An item that is not offered still shows how it would be sold where it is.
  const shown = offered ? offers : offersOf(item, editions.at(-1));
  return {
    sku,
    family,
    label,
    ...(description !== undefined && { description }),
    aliases: [...aliases],
    unit: { zh: unit.zh, en: unit.en.one, enOther: unit.en.other },
    offered,
    ...(!offered && { reason: reasonOf(edition, editions) }),
    editions,
    ways: shown.map(({ mode, specs, terms }) => ({
      mode,
      specs: specs.map((id) => ({ id, label: specLabels[id] ?? { zh: id, en: id } })),
      terms: [...terms],
    })),
  };
}

function reasonOf(edition: Edition | undefined, editions: readonly Edition[]): Localized {
  const having = joinLabels(editions.map((id) => editionEntry(id).label));
  if (edition === undefined) {
    return { zh: `需先选择版本；${having.zh}提供`, en: `Choose an edition first; sold with ${having.en}` };
  }
  const chosen = editionEntry(edition).label;
  return { zh: `${chosen.zh}不提供；${having.zh}提供`, en: `Not sold with ${chosen.en}; sold with ${having.en}` };
}
