import type { Language, Localized } from '../../shared/localized.ts';
import type { Timeline, TimelineEvent, TimelineKind } from '../../shared/timeline.ts';
import { findingsText } from './print-findings.ts';

const kindWords: Readonly<Record<TimelineKind, Localized>> = {
  purchase: { zh: '购买扣款', en: 'Purchase' },
  'webinar-activated': { zh: '研讨会激活', en: 'Webinar activated' },
  'webinar-closed': { zh: '研讨会结束', en: 'Webinar closed' },
  'webinar-lapsed': { zh: '研讨会作废', en: 'Webinar lapsed' },
  'expiry-warning': { zh: '到期预警', en: 'Expiry warning' },
  renewed: { zh: '续费成功', en: 'Renewed' },
  'renewal-failed': { zh: '续费失败', en: 'Renewal failed' },
  expired: { zh: '到期', en: 'Expired' },
  frozen: { zh: '冻结', en: 'Frozen' },
  released: { zh: '释放', en: 'Released' },
  'monthly-bill': { zh: '月账单', en: 'Monthly bill' },
  'daily-bill': { zh: '日账单', en: 'Daily bill' },
  'purchase-refused': { zh: '购买失败', en: 'Purchase refused' },
  'top-up': { zh: '充值', en: 'Top-up' },
};

const reasonWords: Readonly<Record<NonNullable<TimelineEvent['reason']>, Localized>> = {
  balance: { zh: '余额不足', en: 'balance too low' },
  arrears: { zh: '有欠费账单', en: 'unpaid bills' },
  'not-bought': { zh: '未购买成功', en: 'never bought' },
  released: { zh: '已释放', en: 'released' },
};

const words = {
  balance: { zh: '余额', en: 'balance' },
  debt: { zh: '欠费', en: 'debt' },
  unpaid: { zh: '未付，记为欠费', en: 'unpaid, now debt' },
  settled: { zh: '结清欠费', en: 'settled' },
  until: { zh: '至', en: 'until' },
  for: { zh: '账期', en: 'for' },
  cliffs: { zh: '到期清单（再用一个周期所需金额）', en: 'What ends, and the money to keep it for another term' },
  noPrice: { zh: '缺价', en: 'no price' },
  cashFlow: { zh: '按月现金流', en: 'Cash flow by month' },
  assumptions: { zh: '假设', en: 'Assumptions' },
  none: { zh: '这段时间内没有事件。', en: 'Nothing happens in this time.' },
} as const satisfies Record<string, Localized>;

/** A timeline as text for a terminal: an event a line, then findings and assumptions. */
export function timelineText(timeline: Timeline, language: Language): string {
  const labels = new Map(timeline.lines.map((line) => [line.id, line.label[language]]));
  const width = Math.max(0, ...timeline.events.map((event) => event.amount?.length ?? 0));
  const events = timeline.events.map((event) => eventText(event, labels, width, language)).join('');
  const assumptions = timeline.assumptions.map(({ id, text }) => `- ${id} ${text[language]}\n`).join('');
  const findings = findingsText(timeline.findings, language);
  return (
    `${timeline.scenario}\n\n${events || `${words.none[language]}\n`}` +
    cliffsText(timeline, labels, language) +
    cashFlowText(timeline, language) +
    (findings === '' ? '' : `\n${findings}`) +
    (assumptions === '' ? '' : `\n${words.assumptions[language]}\n${assumptions}`)
  );
}

function eventText(
  event: TimelineEvent,
  labels: ReadonlyMap<string, string>,
  width: number,
  language: Language,
): string {
  const line = event.line === undefined ? '' : `${labels.get(event.line) ?? ''} (${event.line})`;
  const contents = event.resource && contentsText(event.resource);
  const about = [kindWords[event.kind][language], line, contents, ...details(event, language)];
  const told = about.filter((part) => part !== undefined && part !== '').join('  ');
  return `${time(event.at)}  ${(event.amount ?? '').padStart(width)}  ${told}  [${event.rules.join(' ')}]\n`;
}

function details(event: TimelineEvent, language: Language): string[] {
  const { period, reason, paid, settled, balance, debt } = event;
  return [
    ...(event.for === undefined ? [] : [`${words.for[language]} ${event.for}`]),
    ...(period === undefined ? [] : [`${words.until[language]} ${time(period.end)}`]),
    ...(reason === undefined ? [] : [reasonWords[reason][language]]),
    ...(paid === undefined ? [] : [words.unpaid[language]]),
    ...(settled === undefined
      ? []
      : [
          `${words.settled[language]} ${settled.map((debtOf) => `${debtOf.line} ${debtOf.for} ${debtOf.amount}`).join(', ')}`,
        ]),
    ...(balance === undefined ? [] : [`${words.balance[language]} ${balance}`]),
    ...(debt === undefined ? [] : [`${words.debt[language]} ${debt}`]),
  ];
}

function cliffsText({ cliffs }: Timeline, labels: ReadonlyMap<string, string>, language: Language): string {
  if (cliffs.length === 0) return '';
  const amounts = cliffs.map(({ keep }) => keep?.amount ?? words.noPrice[language]);
  const width = Math.max(...amounts.map((amount) => amount.length));
  const rows = cliffs.map(({ at, kind, line, resource, missingPrice }, index) => {
    const what = `${labels.get(line) ?? ''} (${line})  ${contentsText(resource)}`;
    const missing = missingPrice === undefined ? '' : `  ${missingPrice}`;
    return `${time(at)}  ${(amounts[index] ?? '').padStart(width)}  ${kindWords[kind][language]}  ${what}${missing}\n`;
  });
  return `\n${words.cliffs[language]}\n${rows.join('')}`;
}

const cashColumns = {
  prepaid: { zh: '包周期', en: 'prepaid' },
  onDemand: { zh: '按需', en: 'on demand' },
  calls: { zh: '通话', en: 'calls' },
  oneTime: { zh: '一次性', en: 'one-time' },
} as const satisfies Record<string, Localized>;

/** Months without any payment are left out here; they stand in the JSON. */
function cashFlowText({ cashFlow }: Timeline, language: Language): string {
  const paid = cashFlow.filter((month) => month.total !== '0.00');
  if (paid.length === 0) return '';
  const width = Math.max(...paid.map((month) => month.total.length));
  const rows = paid.map((month) => {
    const parts = (['prepaid', 'onDemand', 'calls', 'oneTime'] as const)
      .filter((key) => month[key] !== '0.00')
      .map((key) => `${cashColumns[key][language]} ${month[key]}`);
    return `${month.month}  ${month.total.padStart(width)}  ${parts.join('  ')}\n`;
  });
  return `\n${words.cashFlow[language]}\n${rows.join('')}`;
}

function contentsText({ sku, spec, quantity }: Timeline['cliffs'][number]['resource']): string {
  return `${sku}${spec === undefined ? '' : ` ${spec}`} × ${String(quantity)}`;
}

function time(at: string): string {
  return at.slice(0, 19).replace('T', ' ');
}
