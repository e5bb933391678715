import type { Edition } from '../../shared/catalogue.ts';
import type { ScenarioDraft } from '../../shared/wire-parts.ts';
import { findItem } from '../rules/catalogue/catalogue.ts';

/** What the list shows of a draft, and the texts that it is found by. A draft may be half typed. */
export interface ScenarioSummary {
  readonly customer: string;
  readonly edition: Edition | null;
  readonly lines: number;
  readonly texts: readonly string[];
}

/** Reads the summary of a draft; whatever is not as the format says is passed over. */
export function summarize(scenario: ScenarioDraft, tags: readonly string[]): ScenarioSummary {
  const customer = fieldsOf(scenario['customer']);
  const lines = Array.isArray(scenario['lines']) ? scenario['lines'].map(fieldsOf) : [];
  const products = new Set(lines.flatMap((line) => productTexts(textIn(line, 'sku'))));
  const notes = lines.map((line) => textIn(line, 'note'));
  return {
    customer: textIn(customer, 'name'),
    edition: editionOf(scenario['edition']),
    lines: lines.length,
    texts: [scenario.name, ...Object.values(customer).filter(isText), ...tags, ...products, ...notes],
  };
}

/** The fields of something that should be an object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** A text field, or an empty text. */
export function textIn(fields: Readonly<Record<string, unknown>>, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function editionOf(value: unknown): Edition | null {
  return value === 'free' || value === 'flexus' || value === 'flagship' ? value : null;
}

function productTexts(sku: string): string[] {
  const item = findItem(sku);
  return item === undefined ? [sku] : [item.label.zh, item.label.en, sku];
}
