import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';

import type { Language } from '../../shared/localized.ts';
import { compose } from '../compose.ts';
import type { CheckOptions } from './check-command.ts';
import { jsonOption, languageOption, pricesOption } from './command-options.ts';
import { addCompareCommand } from './compare-command.ts';
import { addDoctorCommand } from './doctor-command.ts';
import { addGrowthCommand } from './growth-command.ts';
import { addPlanCommand } from './plan-command.ts';
import { findingsText, refusalJson } from './print-findings.ts';
import type { OpenOptions } from './open-command.ts';
import { RefusedInput } from './refusal.ts';
import { addQuoteCommand } from './add-quote-command.ts';
import { addPricesCommand } from './prices-command.ts';
import { addSizeCommand } from './size-command.ts';
import type { TimelineOptions } from './timeline-command.ts';

/** Exit statuses of all commands (public format). */
const exitStatus = { done: 0, unexpected: 1, refused: 2 } as const;

/**
 * Runs one command of the command line and sets the exit status: 0 done, 2 the input is refused, 1
 * anything unexpected. A user never sees a stack trace.
 * @param argv as Node gives it: program, script, then the arguments
 * @param programFolder folder of the built program, where its fonts lie
 */
export async function runCommandLine(argv: readonly string[], programFolder: string): Promise<void> {
  // A reader that has seen enough closes the pipe; that is no fault.
  process.stdout.on('error', () => process.exit());
  try {
    await program(programFolder).parseAsync([...argv]);
  } catch (error) {
    process.exitCode = fail(error, argv);
  }
}

function fail(error: unknown, argv: readonly string[]): number {
  if (error instanceof RefusedInput) {
    if (argv.includes('--json')) process.stdout.write(refusalJson(error.findings));
    else process.stderr.write(findingsText(error.findings, languageOf(argv)));
    return exitStatus.refused;
  }
  // Commander has printed its own message: help and version end well, a wrong option is a refused input.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.done : exitStatus.refused;
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`程序出现意外错误 (unexpected error): ${reason}\n`);
  return exitStatus.unexpected;
}

function languageOf(argv: readonly string[]): Language {
  const after = argv[argv.indexOf('--lang') + 1];
  return argv.includes('--lang') && after === 'en' ? 'en' : 'zh';
}

/** All commands. Each loads its own code only when it runs, so that none pays for another's. */
function program(programFolder: string): Command {
  const parts = compose(programFolder);
  const root = new Command('seatwise')
    .description('离线的云会议与云客服定价工具 / offline pricing of cloud meetings and contact centres')
    .exitOverride();
  addQuoteCommand(root, parts);
  root
    .command('check')
    .description('只检查规则 / rule findings only')
    .argument('<scenario>', '方案文件，- 为标准输入 / scenario file, - for standard input')
    .addOption(languageOption())
    .addOption(jsonOption())
    .action(async (file: string, options: CheckOptions) => {
      const { checkCommand } = await import('./check-command.ts');
      await checkCommand(file, options);
    });
  root
    .command('timeline')
    .description('列出每个有日期的事件：扣款、预警、续费、到期、冻结、释放 / every dated event of a scenario')
    .argument('<scenario>', '方案文件，- 为标准输入 / scenario file, - for standard input')
    .addOption(pricesOption())
    .option('--from <date>', '自此日期或时刻起 / from this date or instant')
    .option('--to <date>', '到此日期或时刻之前 / up to, not including, this date or instant')
    .addOption(languageOption())
    .addOption(jsonOption())
    .action(async (file: string, options: TimelineOptions) => {
      const { timelineCommand } = await import('./timeline-command.ts');
      await timelineCommand(file, options, parts);
    });
  for (const add of [addCompareCommand, addGrowthCommand, addPricesCommand, addSizeCommand]) add(root, parts);
  addPlanCommand(root, parts);
  addDoctorCommand(root, parts);
  root
    .command('open')
    .description('打开应用窗口 / open the app')
    .option('--browser', '在浏览器窗口中打开 / in a browser window')
    .option('--no-window', '不打开窗口，只打印地址 / open nothing, print the address')
    .addOption(
      new Option('--port <number>', '浏览器窗口的端口，默认任选 / port, any if left out').argParser(portOf).default(0),
    )
    .action(async (options: OpenOptions) => {
      const { openCommand } = await import('./open-command.ts');
      await openCommand(options, programFolder);
    });
  return root;
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port < 65_536) return port;
  throw new InvalidArgumentError('端口应为 0 到 65535 的整数 (a port is a whole number up to 65535).');
}
