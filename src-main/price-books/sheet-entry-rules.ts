import type { DataValidation } from 'exceljs';

import type { Language, Localized } from '../../shared/localized.ts';
import { sheetWords } from './sheet-words.ts';

/** What a price cell takes, and what the spreadsheet says of it. */
export function priceRule(language: Language): DataValidation {
  return {
    type: 'decimal',
    operator: 'greaterThanOrEqual',
    formulae: [0],
    allowBlank: true,
    ...says(language, sheetWords.priceTitle, sheetWords.priceHelp),
  };
}

/** What the cell of a source takes: one of the given names, from a list. */
export function sourceRule(names: readonly Localized[], language: Language): DataValidation {
  return {
    type: 'list',
    formulae: [`"${names.map((name) => name[language]).join(',')}"`],
    allowBlank: true,
    ...says(language, sheetWords.sourceTitle, sheetWords.sourceHelp),
  };
}

/** What the cell of a validity date takes: a date of this century, so that a slip of the hand is seen. */
export function dateRule(language: Language): DataValidation {
  return {
    type: 'date',
    operator: 'between',
    formulae: [new Date('2000-01-01T00:00:00Z'), new Date('2099-12-31T00:00:00Z')],
    allowBlank: true,
    ...says(language, sheetWords.dateTitle, sheetWords.dateHelp),
  };
}

function says(language: Language, title: Localized, text: Localized): Partial<DataValidation> {
  return {
    showInputMessage: true,
    promptTitle: title[language],
    prompt: text[language],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: title[language],
    error: text[language],
  };
}
