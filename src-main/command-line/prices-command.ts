import type { Command } from 'commander';

import type { Language } from '../../shared/localized.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import type { Composition } from '../compose.ts';
import { jsonOption, languageOption } from './command-options.ts';
import { json } from './print-findings.ts';
import { openBook, readJsonInput } from './read-input.ts';
import { RefusedInput } from './refusal.ts';

interface BookOptions {
  readonly lang: Language;
  readonly json?: true;
}

interface TemplateOptions extends BookOptions {
  readonly book?: string;
}

interface DiffOptions extends BookOptions {
  readonly scenario?: string;
}

/** Adds `prices`: the template of a price book, the check of one, and the differences of two. */
export function addPricesCommand(root: Command, parts: Composition): void {
  const prices = root
    .command('prices')
    .description('价目表：模板、检查、差异 / price books: template, check, differences');
  prices
    .command('template')
    .description('写出可填写的价目表模板 / write a price book to fill in')
    .argument('<file.xlsx>', '要写出的文件 / file to write')
    .option('--book <book>', '以此价目表的价格预先填好 / fill in the prices of this book')
    .addOption(languageOption())
    .action((file: string, options: TemplateOptions) => writeTemplate(file, options, parts));
  prices
    .command('check')
    .description('逐行检查价目表 / check a price book row by row')
    .argument('<book>', '价目表：XLSX、JSON 或内置名称，- 为标准输入 / price book, - for standard input')
    .addOption(languageOption())
    .addOption(jsonOption())
    .action((name: string, options: BookOptions) => checkPrices(name, options, parts));
  prices
    .command('diff')
    .description('两份价目表逐键对比 / differences of two price books')
    .argument('<from>', '原价目表 / the earlier price book')
    .argument('<to>', '新价目表 / the later price book')
    .option('--scenario <file>', '并说明此方案的总价为何变化 / and why the total of this scenario changes')
    .addOption(languageOption())
    .addOption(jsonOption())
    .action((from: string, to: string, options: DiffOptions) => diffPrices(from, to, options, parts));
}

async function writeTemplate(file: string, { lang, book: name }: TemplateOptions, parts: Composition): Promise<void> {
  const [{ writeDocuments }, { writeSheetBook }, { verifySheetBook }] = await Promise.all([
    import('../documents/write-document.ts'),
    import('../price-books/write-sheet-book.ts'),
    import('../price-books/verify-sheet-book.ts'),
  ]);
  const book = name === undefined ? undefined : await opened(name, parts);
  const reply = await writeDocuments([
    {
      file,
      make: () => writeSheetBook({ language: lang, ...(book !== undefined && { book }) }),
      verify: (bytes) => verifySheetBook(bytes, book),
    },
  ]);
  if (!reply.ok) throw new RefusedInput(reply.findings);
  process.stderr.write(`${lang === 'zh' ? '已写入' : 'Written'} ${file}\n`);
}

async function checkPrices(name: string, options: BookOptions, parts: Composition): Promise<void> {
  const [{ checkBook }, { checkText }] = await Promise.all([
    import('../handlers/price-handlers.ts'),
    import('./print-prices.ts'),
  ]);
  const check = checkBook(await opened(name, parts), parts.today());
  process.stdout.write(options.json ? json(check) : checkText(check, options.lang));
}

async function diffPrices(from: string, to: string, options: DiffOptions, parts: Composition): Promise<void> {
  const [{ diffBooks }, { diffText }] = await Promise.all([
    import('../handlers/price-handlers.ts'),
    import('./print-prices.ts'),
  ]);
  const replies = [await openBook(from, parts), await openBook(to, parts)];
  const refused = replies.flatMap((reply) => (reply.ok ? [] : reply.findings));
  const [before, after] = replies.flatMap((reply) => (reply.ok ? [reply.value] : []));
  if (before === undefined || after === undefined) throw new RefusedInput(refused);
  const scenario = options.scenario === undefined ? undefined : await readJsonInput(options.scenario);
  const reply = diffBooks(before, after, scenario);
  if (!reply.ok) throw new RefusedInput(reply.findings);
  process.stdout.write(options.json ? json(reply.value) : diffText(reply.value, options.lang));
}

async function opened(name: string, parts: Composition): Promise<PriceBook> {
  const reply = await openBook(name, parts);
  if (!reply.ok) throw new RefusedInput(reply.findings);
  return reply.value;
}
