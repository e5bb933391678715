import type { Command } from 'commander';

import type { Language } from '../../shared/localized.ts';
import type { Composition } from '../compose.ts';
import { jsonOption, languageOption, pricesOption } from './command-options.ts';
import { json } from './print-findings.ts';
import { openBooks, readJsonInput } from './read-input.ts';
import { RefusedInput } from './refusal.ts';

/** Options of `growth`. */
interface GrowthOptions {
  readonly at?: string;
  readonly prices: readonly string[];
  readonly lang: Language;
  readonly json?: true;
}

/** Adds `growth`: what has to be bought to reach a wanted fleet, and what there is beside it until when. */
export function addGrowthCommand(root: Command, parts: Composition): void {
  root
    .command('growth')
    .description('扩容：为达到目标需要新购什么，已有资源用到何时 / what to buy to reach a target fleet')
    .argument('<scenario>', '方案文件，- 为标准输入 / scenario file, - for standard input')
    .argument('<target>', '目标文件 seatwise.growth-target/1 / target file')
    .option('--at <date>', '新购的日期或时刻，默认今天 / date or instant of the purchase, today if left out')
    .addOption(pricesOption())
    .addOption(languageOption())
    .addOption(jsonOption())
    .action((file: string, target: string, options: GrowthOptions) => growthCommand(file, target, options, parts));
}

async function growthCommand(file: string, target: string, options: GrowthOptions, parts: Composition): Promise<void> {
  const [{ growthOf }, { growthText }] = await Promise.all([
    import('../handlers/growth-handlers.ts'),
    import('./print-growth.ts'),
  ]);
  const books = await openBooks(options.prices, parts);
  const scenario = await readJsonInput(file);
  const reply = growthOf(scenario, await readJsonInput(target), options.at ?? parts.today(), books);
  if (!reply.ok) throw new RefusedInput(reply.findings);
  process.stdout.write(options.json ? json(reply.value) : growthText(reply.value, options.lang));
}
