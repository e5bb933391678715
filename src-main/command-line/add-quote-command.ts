import type { Command } from 'commander';

import type { Composition } from '../compose.ts';
import { compareOption, freeLanguageOption, jsonOption, ownCopyOption, pricesOption } from './command-options.ts';
import type { QuoteOptions } from './quote-command.ts';

/** Adds `quote`: a scenario priced, and its documents. */
export function addQuoteCommand(root: Command, parts: Composition): void {
  root
    .command('quote')
    .description('为方案定价，写出报价文件 / price a scenario, write the documents')
    .argument('<scenario>', '方案文件，- 为标准输入 / scenario file, - for standard input')
    .addOption(pricesOption())
    .option('--xlsx <file>', '写出 Excel 报价单 / write the Excel quote')
    .option('--pdf <file>', '写出 PDF 报价单 / write the PDF quote')
    .option('--number <number>', '报价单号 / number of the quote')
    .option('--date <date>', '报价日期 YYYY-MM-DD，默认今天 / date of the quote, today if left out')
    .addOption(compareOption())
    .addOption(ownCopyOption())
    .addOption(freeLanguageOption())
    .addOption(jsonOption())
    .action(async (file: string, options: QuoteOptions) => {
      const { quoteCommand } = await import('./quote-command.ts');
      await quoteCommand(file, options, parts);
    });
}
