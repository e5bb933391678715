import type { FindingText } from './finding-text.ts';

/** Why a document is not handed over (D-GLYPH, D-TIE, D-RANGE, D-FILE). */
export const documentTexts = {
  'glyph-missing': {
    severity: 'error',
    rule: 'D-GLYPH',
    zh: '“{fieldZh}”中有文档无法显示的字符：{characters}。',
    en: '“{fieldEn}” has characters that the document cannot show: {characters}.',
    mendZh: '请删除这些字符，或换成文字。',
    mendEn: 'Remove these characters, or put words in their place.',
  },
  'document-differs': {
    severity: 'error',
    rule: 'D-TIE',
    zh: '{file} 与测算结果不符，没有交付：{fieldZh}应为 {expected}，文件中是 {found}。',
    en: '{file} differs from the quote and was not handed over: {fieldEn} should be {expected} but is {found}.',
    mendZh: '请重新导出；若再次出现，请附方案文件报告此问题。',
    mendEn: 'Export again; if it happens again, report it with the scenario file.',
  },
  'amount-out-of-range': {
    severity: 'error',
    rule: 'D-RANGE',
    zh: '“{fieldZh}”的数值 {value} 超过 {limit} 位有效数字，表格软件无法精确表示。',
    en: '“{fieldEn}” is {value}, more than {limit} significant digits, which spreadsheets cannot hold exactly.',
    mendZh: '请拆分方案，或减少单价的小数位数。',
    mendEn: 'Split the scenario, or give the price fewer decimals.',
  },
  'date-not-real': {
    severity: 'error',
    rule: 'F-INSTANT',
    zh: '报价日期“{value}”不是真实的日期，应写成 2026-11-22 这样的形式。',
    en: 'The date “{value}” of the quotation is no real date; write it like 2026-11-22.',
    mendZh: '请更正报价日期。',
    mendEn: 'Correct the date of the quotation.',
  },
  'file-not-writable': {
    severity: 'error',
    rule: 'D-FILE',
    zh: '无法写入“{file}”：{reasonZh}。',
    en: 'The file “{file}” cannot be written: {reasonEn}.',
    mendZh: '请检查路径和写入权限，并关闭已打开的同名文件。',
    mendEn: 'Check the path and the permission to write, and close the file if it is open.',
  },
} as const satisfies Record<string, FindingText>;
