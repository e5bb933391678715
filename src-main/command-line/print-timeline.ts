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
  const when = event.at.slice(0, 19).replace('T', ' ');
  const line = event.line === undefined ? '' : `${labels.get(event.line) ?? ''} (${event.line})`;
  const contents =
    event.resource && `${event.resource.sku} ${event.resource.spec ?? ''} × ${String(event.resource.quantity)}`;
  const about = [kindWords[event.kind][language], line, contents, ...details(event, language)];
  const told = about.filter((part) => part !== undefined && part !== '').join('  ');
  return `${when}  ${(event.amount ?? '').padStart(width)}  ${told}  [${event.rules.join(' ')}]\n`;
}

function details(event: TimelineEvent, language: Language): string[] {
  const { period, reason, paid, settled, balance, debt } = event;
  return [
    ...(event.for === undefined ? [] : [`${words.for[language]} ${event.for}`]),
    ...(period === undefined ? [] : [`${words.until[language]} ${period.end.slice(0, 19).replace('T', ' ')}`]),
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
