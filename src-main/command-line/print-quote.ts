import type { Language, Localized } from '../../shared/localized.ts';
import type { Quote, QuoteLine } from '../../shared/quote.ts';
import { findingsText } from './print-findings.ts';

const words = {
  list: { zh: '官网价', en: 'List price' },
  discount: { zh: '优惠金额', en: 'Discount' },
  payable: { zh: '应付金额', en: 'Payable' },
  withoutTax: { zh: '不含税', en: 'Without tax' },
  tax: { zh: '税额', en: 'Tax' },
  period: { zh: '计费周期', en: 'Period' },
  assumptions: { zh: '假设', en: 'Assumptions' },
  fingerprint: { zh: '指纹', en: 'Fingerprint' },
} as const satisfies Record<string, Localized>;

/** A quote as text for a terminal: each line with its formula, then totals, findings and assumptions. */
export function quoteText(quote: Quote, language: Language): string {
  const width = Math.max(...quote.lines.map((line) => line.payable.length), quote.totals.list.length);
  const lines = quote.lines.map((line) => lineText(line, language, width)).join('');
  const totals = (['list', 'discount', 'payable', 'withoutTax', 'tax'] as const)
    .map((key) => `${quote.totals[key].padStart(width)}  ${words[key][language]}\n`)
    .join('');
  const assumptions = quote.assumptions
    .map((assumption) => `- ${assumption.id} ${assumption.text[language]}\n`)
    .join('');
  const findings = findingsText(quote.findings, language);
  return (
    `${quote.scenario}\n\n${lines}\n${totals}\n` +
    (findings === '' ? '' : `${findings}\n`) +
    (assumptions === '' ? '' : `${words.assumptions[language]}\n${assumptions}\n`) +
    `${words.fingerprint[language]} ${quote.fingerprint}\n`
  );
}

function lineText(line: QuoteLine, language: Language, width: number): string {
  const name = `${line.label[language]}${line.specLabel === undefined ? '' : ` ${line.specLabel[language]}`}`;
  const discount = line.discount === '0.00' ? '' : `  −${line.discount} ${words.discount[language]}`;
  const period =
    line.period === undefined
      ? ''
      : `\n${' '.repeat(width)}    ${words.period[language]} ${line.period.start} – ${line.period.end}`;
  return (
    `${line.payable.padStart(width)}  ${name}\n` +
    `${' '.repeat(width)}    ${line.formula[language]}${discount}  [${line.rules.join(' ')}] ${line.priceBook}${period}\n`
  );
}
