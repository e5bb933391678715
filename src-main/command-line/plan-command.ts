import { type Command, Option } from 'commander';

import type { Language } from '../../shared/localized.ts';
import type { Composition } from '../compose.ts';
import { jsonOption, languageOption, pricesOption } from './command-options.ts';
import { json } from './print-findings.ts';
import { openBooks, readJsonInput } from './read-input.ts';
import { readMeetingsInput } from './read-meetings-input.ts';
import { RefusedInput } from './refusal.ts';

interface MeetingOptions {
  readonly prices: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly lang: Language;
  readonly json?: true;
}

interface PlanOptions extends MeetingOptions {
  readonly edition: 'flexus' | 'flagship';
  readonly per: 'month' | 'year';
  readonly roomPerHost?: true;
}

/** Adds `plan` and `capacity`: the cheapest fleet for real meetings, and whether a scenario can host them. */
export function addPlanCommand(root: Command, parts: Composition): void {
  const { runPlanning } = parts;
  // Later than the other handlers: most commands never read meetings.
  const handlers = () => import('../handlers/meeting-questions.ts');
  const meetingsOf = async (file: string, options: MeetingOptions) => {
    const window = (await handlers()).readMeetingWindow(options.from, options.to);
    if (!window.ok) throw new RefusedInput(window.findings);
    const books = await openBooks(options.prices, parts);
    const meetings = { from: 'file', bytes: await readMeetingsInput(file), window: window.value } as const;
    return { meetings, books };
  };

  const plan = root.command('plan').description('为会议需求求最省的资源组合 / the cheapest fleet for real meetings');
  withMeetings(plan)
    .addOption(new Option('--edition <edition>', '版本 / edition').choices(['flexus', 'flagship']).default('flagship'))
    .addOption(new Option('--per <unit>', '计价单位 / price unit').choices(['year', 'month']).default('year'))
    .option('--room-per-host', '每位主持人各有自己的云会议室 / rooms of their own for every host')
    .action(async (file: string, options: PlanOptions) => {
      const { edition, per, roomPerHost } = options;
      const reply = await (
        await handlers()
      ).planMeetings(runPlanning, { ...(await meetingsOf(file, options)), edition, per, roomPerHost });
      if (!reply.ok) throw new RefusedInput(reply.findings);
      const { planText } = await import('./print-plan.ts');
      process.stdout.write(options.json ? json(reply.value) : planText(reply.value, options.lang));
    });

  const capacity = root
    .command('capacity')
    .description('方案能否容纳这些会议 / whether a scenario can host these meetings')
    .argument('<scenario>', '方案文件 / scenario file');
  withMeetings(capacity).action(async (file: string, meetings: string, options: MeetingOptions) => {
    const scenario = await readJsonInput(file);
    const reply = await (
      await handlers()
    ).checkMeetings(runPlanning, { ...(await meetingsOf(meetings, options)), scenario });
    if (!reply.ok) throw new RefusedInput(reply.findings);
    const { capacityText } = await import('./print-plan.ts');
    process.stdout.write(options.json ? json(reply.value) : capacityText(reply.value, options.lang));
  });
}

function withMeetings(command: Command): Command {
  return command
    .argument(
      '<meetings>',
      '会议文件：CSV、XLSX、ICS 或使用画像 JSON，- 为标准输入 / meetings file, - for standard input',
    )
    .addOption(pricesOption())
    .option('--from <date>', '重复日程自此日期展开 / recurring events from this date')
    .option('--to <date>', '重复日程展开到此日期之前 / recurring events up to, not including, this date')
    .addOption(languageOption())
    .addOption(jsonOption());
}
