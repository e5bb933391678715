import { Option } from 'commander';

import { languages } from '../../shared/localized.ts';

/** `--lang`: the language of printed text and documents. */
export function languageOption(): Option {
  return freeLanguageOption().default('zh');
}

/** `--lang` where the input may name a language itself. */
export function freeLanguageOption(): Option {
  return new Option('--lang <language>', '语言 / language').choices([...languages]);
}

/** `--prices`: a price book, later ones winning over earlier ones. */
export function pricesOption(): Option {
  const says = '价目表：内置名称，或 XLSX、JSON 文件，可多次 / price book, repeatable';
  return new Option('--prices <book>', says).argParser(collect).default([], 'documented');
}

/** `--json`: print the answer in its public format. */
export function jsonOption(): Option {
  return new Option('--json', '以 JSON 输出 / print JSON');
}

function collect(value: string, earlier: readonly string[]): string[] {
  return [...earlier, value];
}
