import type { ComparedCell, ComparedLine, Comparison, DifferenceCause } from '../../shared/comparison.ts';
import type { Language } from '../../shared/localized.ts';
import type { Quote } from '../../shared/quote.ts';
import { capacityRows } from '../rules/compare/capacity-rows.ts';
import { cellExtent, extentParts } from '../rules/compare/cell-extent.ts';
import { signedAmount } from '../rules/money/grouped-amount.ts';
import type { CatalogueNames } from './catalogue-names.ts';
import { comparedCash } from './compared-cash.ts';
import {
  type CategoryPart,
  type ComparisonDocument,
  type CostKey,
  costKeys,
  type DifferenceTable,
  type ItemRow,
  type ScenarioHead,
} from './comparison-document.ts';
import { comparedPriceSources, comparedNotes } from './comparison-registers.ts';
import { type DocumentLabel, documentLabel } from './document-labels.ts';
import { instantText } from './document-row.ts';
import type { DocumentChoices } from './document-choices.ts';

const costLabels: Readonly<Record<CostKey, DocumentLabel>> = {
  list: 'listAmount',
  discount: 'discountAmount',
  payable: 'payableAmount',
  withoutTax: 'withoutTax',
  tax: 'tax',
  firstYear: 'firstYear',
  threeYear: 'threeYear',
};

const causeLabels: Readonly<Record<DifferenceCause, DocumentLabel>> = {
  'line-removed': 'line-removed',
  'line-added': 'line-added',
  quantity: 'causeQuantity',
  term: 'causeTerm',
  'unit-price': 'unit-price',
  discount: 'causeDiscount',
  option: 'option',
};

/**
 * Arranges a comparison for print.
 * @param quotes of the same scenarios in the same order: they know where the prices come from
 */
export function makeComparisonDocument(
  comparison: Comparison,
  quotes: readonly Quote[],
  choices: DocumentChoices,
  names: CatalogueNames,
): ComparisonDocument {
  const { language, date, number } = choices;
  const { scenarios, categories, lines, differences, assumptions } = comparison;
  const isIllustrative = quotes.some((quote) => quote.lines.some(({ priceSource }) => priceSource === 'illustrative'));
  return {
    language,
    title: documentLabel('comparison', language),
    project: scenarios.map(({ name }) => name).join(' / '),
    date,
    ...(number !== undefined && { number }),
    ...(isIllustrative && { banner: documentLabel('illustrativeBanner', language) }),
    scenarios: scenarios.map((scenario, index) => scenarioHead(scenario, index, names, language)),
    costs: costKeys.map((key) => ({
      key,
      label: documentLabel(costLabels[key], language),
      amounts: scenarios.map(({ totals, firstYear, threeYear }) => ({ ...totals, firstYear, threeYear })[key]),
    })),
    categories: categories.map(({ section, label, payable }): CategoryPart => ({
      label: label[language],
      payable,
      rows: lines.filter((line) => line.section === section).map((line) => itemRow(line, language)),
    })),
    capacity: capacityRows(scenarios.map(({ capacity }) => capacity)).map(({ label, counts }) => ({
      label: label[language],
      counts,
    })),
    differences: differences.map((difference) => differenceTable(difference, comparison, language)),
    cash: comparedCash(scenarios),
    cashTitle: documentLabel('cashFlow', language),
    assumptions: assumptions.map(({ id, text, source }) => ({
      id,
      text: text[language],
      source: names.rule(id)?.source ?? source,
    })),
    notes: comparedNotes(scenarios, names.rule, language),
    priceSources: comparedPriceSources(quotes, language),
    disclaimer: documentLabel('disclaimerText', language),
  };
}

function scenarioHead(
  { name, edition, start, fingerprint }: Comparison['scenarios'][number],
  index: number,
  names: CatalogueNames,
  language: Language,
): ScenarioHead {
  return {
    number: index + 1,
    name: name.replaceAll(/\s+/g, ' '),
    edition: edition === undefined ? '' : names.edition(edition),
    start: start === undefined ? documentLabel('startsNever', language) : instantText(start),
    fingerprint,
  };
}

function itemRow({ sku, label, cells, differs }: ComparedLine, language: Language): ItemRow {
  const [first = null] = cells;
  // Of two scenarios the comparison itself knows; of more it knows only that some differ.
  const isOther = (cell: ComparedCell | null): boolean =>
    differs && (cells.length === 2 || ownExtent(cell, sku) !== ownExtent(first, sku));
  return {
    name: label[language],
    differs,
    cells: cells.map((cell, index) => {
      const isMarked = index > 0 && isOther(cell);
      if (cell === null) return { has: false, isMarked, quantity: '0', rest: '', payable: '0.00' };
      const { number, rest } = extentParts(cell, sku);
      return { has: true, isMarked, quantity: number, rest: rest[language], payable: cell.payable };
    }),
  };
}

function ownExtent(cell: ComparedCell | null, sku: string): string {
  return cell === null ? '' : `${cellExtent(cell, sku).en} ${cell.list}`;
}

function differenceTable(
  { from, to, total, causes }: Comparison['differences'][number],
  { scenarios }: Comparison,
  language: Language,
): DifferenceTable {
  return {
    from,
    to,
    before: scenarios[from]?.totals.payable ?? '',
    after: scenarios[to]?.totals.payable ?? '',
    total,
    causes: causes.map(({ cause, text, amount }) => ({
      cause,
      kind: documentLabel(causeLabels[cause], language),
      text: withoutAmount(text[language], amount, language),
      amount,
    })),
  };
}

/** The sentence of a cause ends with its amount, which has a column of its own here. */
function withoutAmount(text: string, amount: string, language: Language): string {
  const end = `${language === 'zh' ? '，' : ', '}${signedAmount(amount)}`;
  return text.endsWith(end) ? text.slice(0, -end.length) : text;
}
