import type { Capacity } from '../../shared/capacity.ts';
import type { Language, Localized } from '../../shared/localized.ts';
import type { Plan, PlanKind, PlanOption } from '../../shared/plan.ts';
import { findingsText } from './print-findings.ts';

const kindWords: Readonly<Record<PlanKind, Localized>> = {
  rooms: { zh: '仅云会议室', en: 'Rooms only' },
  ports: { zh: '仅并发端口', en: 'Ports only' },
  mixed: { zh: '云会议室与并发端口', en: 'Rooms and ports' },
};

const words = {
  meetings: { zh: '会议', en: 'meetings' },
  atOnce: { zh: '同时会议最多', en: 'at once at most' },
  parties: { zh: '同时方数最多', en: 'parties at once' },
  terminals: { zh: '同时终端最多', en: 'terminals at once' },
  largest: { zh: '最大会议', en: 'largest meeting' },
  month: { zh: '元/月', en: 'CNY a month' },
  year: { zh: '元/年', en: 'CNY a year' },
  best: { zh: '最省', en: 'best' },
  proven: { zh: '已证明最优', en: 'proven the cheapest' },
  bound: { zh: '下限', en: 'lower bound' },
  gap: { zh: '差距', en: 'gap' },
  none: { zh: '不可行', en: 'not feasible' },
  'meeting-too-large': { zh: '有会议超出最大规格', en: 'meetings larger than any room' },
  'price-missing': { zh: '缺价', en: 'no price' },
  accounts: { zh: '接入账号', en: 'access accounts' },
  owners: { zh: '各主持人的云会议室', en: 'rooms by host' },
  noHost: { zh: '无主持人', en: 'no host' },
  baselines: { zh: '对照', en: 'For comparison' },
  assumptions: { zh: '假设', en: 'Assumptions' },
  hosts: { zh: '可以容纳全部会议。', en: 'Every meeting can be hosted.' },
  fails: { zh: '不能容纳全部会议：', en: 'Not every meeting can be hosted:' },
  need: { zh: '需要', en: 'need' },
  have: { zh: '现有', en: 'have' },
} as const satisfies Record<string, Localized>;

/** Meetings of a violation that are named in a line of text; all stand in the JSON. */
const MOST_NAMED = 8;

/** Hosts whose rooms are listed; all stand in the JSON. */
const MOST_HOSTS = 20;

/** A plan as text for a terminal: the demand, each option with what is bought, then findings and assumptions. */
export function planText(plan: Plan, language: Language): string {
  const options = plan.options.map((option) => optionText(option, plan, language)).join('');
  const baselines = plan.baselines
    .map((each) => `  ${each.cost}  ${each.label[language]}  ${countsText(each.rooms)}\n`)
    .join('');
  const assumptions = plan.assumptions.map(({ id, text }) => `- ${id} ${text[language]}\n`).join('');
  const findings = findingsText(plan.findings, language);
  return (
    `${demandText(plan.demand, language)}${options}` +
    (baselines === '' ? '' : `\n${words.baselines[language]}\n${baselines}`) +
    (findings === '' ? '' : `\n${findings}`) +
    (assumptions === '' ? '' : `\n${words.assumptions[language]}\n${assumptions}`)
  );
}

/** A capacity check as text for a terminal: a violation a line, then findings. */
export function capacityText(capacity: Capacity, language: Language): string {
  const rows = capacity.violations.map(({ at, rule, meetings, need, have }) => {
    const named = meetings.slice(0, MOST_NAMED).join(', ') + (meetings.length > MOST_NAMED ? ' …' : '');
    const amounts = `${words.need[language]} ${String(need)}  ${words.have[language]} ${String(have)}`;
    return `${at.slice(0, 19).replace('T', ' ')}  [${rule}]  ${amounts}  ${named}\n`;
  });
  const findings = findingsText(capacity.findings, language);
  return (
    `${demandText(capacity.demand, language)}\n` +
    `${capacity.hosts ? words.hosts[language] : words.fails[language]}\n${rows.join('')}` +
    (findings === '' ? '' : `\n${findings}`)
  );
}

function demandText(
  { meetings, peakMeetings, peakParties, peakTerminals, largest }: Plan['demand'],
  language: Language,
): string {
  const figures: [Localized, number][] = [
    [words.meetings, meetings],
    [words.atOnce, peakMeetings],
    [words.parties, peakParties],
    [words.terminals, peakTerminals],
    [words.largest, largest],
  ];
  return `${figures.map(([word, figure]) => `${word[language]} ${String(figure)}`).join('  ')}\n`;
}

function optionText(option: PlanOption, { per, best }: Plan, language: Language): string {
  const name = kindWords[option.kind][language];
  if (!option.feasible) return `\n${name}: ${words.none[language]} (${words[option.reason][language]})\n`;
  const sure = option.proven
    ? words.proven[language]
    : `${words.bound[language]} ${option.lowerBound}, ${words.gap[language]} ${(option.gap * 100).toFixed(2)} %`;
  const star = option.kind === best ? `  ★ ${words.best[language]}` : '';
  const bought = option.purchases.map(
    ({ label, quantity, unitPrice, amount }) =>
      `    ${label[language]} × ${String(quantity)}${amount === undefined ? '' : `  ${unitPrice ?? ''} → ${amount}`}\n`,
  );
  const priced = option.purchases.some(({ sku }) => sku.startsWith('meeting.account.'));
  const accounts =
    option.accounts > 0 && !priced ? `    ${words.accounts[language]} × ${String(option.accounts)}  —\n` : '';
  return `\n${name}: ${option.cost} ${words[per][language]}  (${sure})${star}\n${bought.join('')}${accounts}${hostsText(option, language)}`;
}

function hostsText({ hosts = [] }: Extract<PlanOption, { feasible: true }>, language: Language): string {
  if (hosts.length === 0) return '';
  const rows = hosts
    .slice(0, MOST_HOSTS)
    .map(({ host, rooms }) => `      ${host ?? words.noHost[language]}  ${countsText(rooms)}\n`);
  const more = hosts.length > MOST_HOSTS ? `      … ${String(hosts.length - MOST_HOSTS)}\n` : '';
  return `    ${words.owners[language]} (${String(hosts.length)})\n${rows.join('')}${more}`;
}

function countsText(rooms: Readonly<Record<string, number>>): string {
  return Object.entries(rooms)
    .map(([size, count]) => `${size} × ${String(count)}`)
    .join(', ');
}
