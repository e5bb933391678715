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

/** `--compare`: another scenario beside the quoted one in its documents. */
export function compareOption(): Option {
  const says =
    '在报价文件中与另一方案对比，可多次，仅限内部版 / another scenario beside it in the documents, repeatable';
  return new Option('--compare <scenario>', says).argParser(collect).default([], '无 / none');
}

/** `--own-copy`: the documents for oneself, which may show other scenarios and name the price books. */
export function ownCopyOption(): Option {
  return new Option('--own-copy', "出具内部版 / the own copy, not the customer's");
}

/** `--json`: print the answer in its public format. */
export function jsonOption(): Option {
  return new Option('--json', '以 JSON 输出 / print JSON');
}

function collect(value: string, earlier: readonly string[]): string[] {
  return [...earlier, value];
}
