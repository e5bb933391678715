import type { GrowthPlan } from '../../shared/growth.ts';
import type { Language, Localized } from '../../shared/localized.ts';
import { editionEntry, findItem } from '../rules/catalogue/catalogue.ts';
import { itemLabel } from '../rules/catalogue/catalogue-words.ts';
import { groupedAmount } from '../rules/money/grouped-amount.ts';
import { findingsText } from './print-findings.ts';
import { textColumns } from './text-columns.ts';

const words = {
  upgrade: { zh: '版本升级', en: 'Edition upgrade' },
  buy: { zh: '需要新购', en: 'To be bought' },
  nothing: { zh: '无需新购。', en: 'Nothing has to be bought.' },
  cost: { zh: '合计', en: 'Total' },
  keeps: { zh: '已有资源', en: 'What there is' },
  until: { zh: '用到', en: 'until' },
  beyond: { zh: '用到新购到期之后', en: 'longer than the new term' },
  fleet: { zh: '合计资源', en: 'Together' },
  met: { zh: '达到目标', en: 'target met' },
  short: { zh: '未达到目标', en: 'below the target' },
  assumptions: { zh: '假设', en: 'Assumptions' },
  ports: { zh: '并发端口', en: 'ports' },
  livePorts: { zh: '直播端口', en: 'live ports' },
  roomConnectors: { zh: '会议室连接器', en: 'room connectors' },
  recording: { zh: '录播空间', en: 'recording space' },
  room: { zh: '云会议室', en: 'rooms of' },
  webinar: { zh: '网络研讨会', en: 'webinars of' },
  party: { zh: '方', en: '' },
} as const satisfies Record<string, Localized>;

/** A growth plan as text for a terminal. */
export function growthText(plan: GrowthPlan, language: Language): string {
  const { scenario, at, edition, buy, cost, keeps, fleet, findings, assumptions } = plan;
  const say = (key: keyof typeof words): string => words[key][language];
  const upgrade =
    edition.from === undefined || !edition.upgrade
      ? ''
      : `${say('upgrade')} ${editionEntry(edition.from).label[language]} → ${editionEntry(edition.to).label[language]}\n`;
  const bought = buy.map((line) => [
    `${nameOf(line, language)}  ${line.formula[language]}`,
    groupedAmount(line.payable),
  ]);
  const kept = keeps.map(({ line, label, quantity, until }) => {
    const end = until === undefined ? say('beyond') : `${say('until')} ${time(until)}`;
    return `${label[language]} × ${String(quantity)} (${line})  ${end}\n`;
  });
  const stretches = fleet.map(({ from, to, has, meetsNeed }) => {
    return `${time(from)} – ${time(to)}  ${fleetText(has, language)}  [${say(meetsNeed ? 'met' : 'short')}]\n`;
  });
  return (
    `${scenario}  ${time(at)}\n${upgrade}\n` +
    (bought.length === 0
      ? `${say('nothing')}\n`
      : `${say('buy')}\n${textColumns([...bought, [say('cost'), groupedAmount(cost)]])}`) +
    (kept.length === 0 ? '' : `\n${say('keeps')}\n${kept.join('')}`) +
    `\n${say('fleet')}\n${stretches.join('')}` +
    (findings.length === 0 ? '' : `\n${findingsText(findings, language)}`) +
    `\n${say('assumptions')}\n${assumptions.map(({ id, text }) => `- ${id} ${text[language]}\n`).join('')}`
  );
}

function nameOf({ sku, spec, label }: GrowthPlan['buy'][number], language: Language): string {
  const item = findItem(sku);
  return (item === undefined ? label : itemLabel(item, spec))[language];
}

function time(instant: string): string {
  return instant.slice(0, 19).replace('T', ' ');
}

function fleetText(has: GrowthPlan['fleet'][number]['has'], language: Language): string {
  const sized = (label: 'room' | 'webinar', counts: Readonly<Record<string, number>>): string[] =>
    Object.entries(counts).map(
      ([size, count]) => `${words[label][language]} ${size}${words.party[language]} × ${String(count)}`,
    );
  const single = (['ports', 'livePorts', 'roomConnectors'] as const)
    .filter((key) => has[key] > 0)
    .map((key) => `${words[key][language]} ${String(has[key])}`);
  const accounts = Object.entries(has.accounts).map(
    ([sku, count]) => `${findItem(sku)?.label[language] ?? sku} × ${String(count)}`,
  );
  const space = has.recordingGb > 0 ? [`${words.recording[language]} ${String(has.recordingGb)}GB`] : [];
  const parts = [...sized('room', has.rooms), ...sized('webinar', has.webinars), ...accounts, ...single, ...space];
  return parts.length === 0 ? '—' : parts.join(language === 'zh' ? '，' : ', ');
}
