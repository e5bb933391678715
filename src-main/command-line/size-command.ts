import { Command, Option } from 'commander';

import type { Language } from '../../shared/localized.ts';
import type { PriceBook } from '../../shared/price-book.ts';
import type { Reply } from '../../shared/reply.ts';
import type { SeatTexts } from '../../shared/sizing.ts';
import type { Composition } from '../compose.ts';
import { jsonOption, languageOption, pricesOption } from './command-options.ts';
import { json } from './print-findings.ts';
import { openBooks, readBytesInput, readJsonInput } from './read-input.ts';
import { RefusedInput } from './refusal.ts';

interface SizeOptions {
  readonly prices: readonly string[];
  readonly lang: Language;
  readonly json?: true;
}

interface RecordingOptions extends SizeOptions {
  readonly hours: string;
  readonly keepMonths?: string;
  readonly per?: 'month' | 'year';
}

interface SeatOptions extends SizeOptions, Omit<SeatTexts, 'profile' | 'work'> {
  readonly profile?: string;
  readonly work?: string;
}

/** Adds `size recording`, `size seats` and `size hardware`: the small sizings. */
export function addSizeCommand(root: Command, parts: Composition): void {
  const size = root.command('size').description('小型测算：录播空间、座席、会议硬件 / the small sizings');
  // Later than the other handlers: most commands never size anything.
  const handlers = () => import('../handlers/small-sizings.ts');
  const words = () => import('./print-sizing.ts');
  const books = (options: SizeOptions) => openBooks(options.prices, parts);
  const booksIfAny = (options: SizeOptions): Promise<PriceBook[]> =>
    options.prices.length === 0 ? Promise.resolve([]) : books(options);

  recording(size).action(async (options: RecordingOptions) => {
    const reply = (await handlers()).recordingSizing(options, await booksIfAny(options));
    answer(reply, options, (await words()).recordingText);
  });
  seats(size).action(async (options: SeatOptions) => {
    const { seatSizing, seatProfile } = await handlers();
    const profile = options.profile === undefined ? undefined : seatProfile(await readBytesInput(options.profile));
    if (profile?.ok === false) throw new RefusedInput(profile.findings);
    const reply = seatSizing(textsOf(options, profile?.value), await booksIfAny(options));
    answer(reply, options, (await words()).seatsText);
  });
  hardware(size).action(async (file: string, options: SizeOptions) => {
    const reply = (await handlers()).hardwareSizing(await readJsonInput(file), await books(options));
    answer(reply, options, (await words()).hardwareText);
  });
}

function recording(size: Command): Command {
  return sizing(size, 'recording', '录播空间 / recording space from hours')
    .requiredOption('--hours <hours>', '录制小时数；给出 --keep-months 时为每月小时数 / hours, or hours a month')
    .option('--keep-months <months>', '保留月数 / months that recordings are kept')
    .addOption(new Option('--per <unit>', '按月价或年价比较 / month or year prices').choices(['year', 'month']));
}

function seats(size: Command): Command {
  return sizing(size, 'seats', '座席、IVR 路数与计费分钟 / agent seats from call volume')
    .option('--calls <number>', '一个统计时段内的呼叫数 / calls of one interval')
    .option('--per <duration>', '统计时段，如 30m、1h / length of the interval')
    .option('--profile <file>', '48 个半小时的呼叫数，代替 --calls 与 --per / calls of 48 half-hours')
    .option('--aht <duration>', '平均处理时长，如 180s / mean handling time')
    .option('--answer <percent/seconds>', '服务水平目标，如 80/20 / answer target')
    .option('--shrinkage <share>', '出勤损耗，默认 0.3 / shrinkage')
    .option('--max-occupancy <share>', '占用率上限，默认 0.85 / occupancy cap')
    .option('--agents <number>', '评估给定的座席数 / judge this many agents')
    .option('--ivr-blocking <share>', 'IVR 呼损率，如 0.01 / share of calls without an IVR channel')
    .option('--ivr-hold <duration>', '每通来电占用 IVR 的时长 / time in the IVR')
    .option('--talk <duration>', '平均通话时长，默认同 --aht / mean talk time')
    .option('--calls-per-month <number>', '每月通话数，用于计费分钟 / calls a month, for billed minutes')
    .option('--work <works>', '工作内容，逗号分隔，如 inbound,online / kinds of work');
}

function hardware(size: Command): Command {
  return sizing(size, 'hardware', '会议硬件与总拥有成本 / meeting hardware and its cost').argument(
    '<rooms>',
    '会议室清单 seatwise.rooms/1，- 为标准输入 / room list, - for standard input',
  );
}

function sizing(size: Command, name: string, description: string): Command {
  const command = new Command(name).copyInheritedSettings(size).description(description);
  size.addCommand(command);
  return command.addOption(pricesOption()).addOption(languageOption()).addOption(jsonOption());
}

function textsOf(options: SeatOptions, profile: string[] | undefined): SeatTexts {
  const { calls, per, aht, answer: target, shrinkage, maxOccupancy, agents, ivrBlocking, ivrHold } = options;
  const { talk, callsPerMonth, work } = options;
  const given = { calls, per, aht, answer: target, shrinkage, maxOccupancy, agents, ivrBlocking, ivrHold };
  const texts = { ...given, talk, callsPerMonth, profile, work: work?.split(',').map((each) => each.trim()) };
  return Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined));
}

function answer<T>(reply: Reply<T>, options: SizeOptions, text: (value: T, language: Language) => string): void {
  if (!reply.ok) throw new RefusedInput(reply.findings);
  process.stdout.write(options.json ? json(reply.value) : text(reply.value, options.lang));
}
