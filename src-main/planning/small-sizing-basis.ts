import type { HardwareSizing, RecordingSizing, SeatSizing } from '../../shared/sizing.ts';
import { groupedAmount } from '../rules/money/grouped-amount.ts';
import { basisFact, basisText, type FoundBasis } from './basis-facts.ts';
import { percentText } from './figure-text.ts';

/** The bases of the small sizings, for the scenario that their results are added to. */

/** Rooms of a list that a basis tells one by one. */
const MOST_ROOMS = 30;

/** Recording space. */
export function recordingBasis(sizing: RecordingSizing): FoundBasis {
  const { hoursPerMonth, keepMonths, hours, gb, holdsHours, holdsGb } = sizing;
  return {
    kind: 'recording',
    asked: [
      ...basisFact('每月录制小时', 'Hours a month', hoursPerMonth),
      ...basisFact('保留月数', 'Months kept', keepMonths),
      ...basisFact('同时保存小时', 'Hours to hold', hours),
    ],
    found: [
      ...basisFact('所需空间', 'Space needed', `${gb} GB`),
      ...basisFact('购买空间', 'Space bought', `${String(holdsGb)} GB`),
      ...basisFact('至少可录小时', 'Hours sure to be held', holdsHours),
    ],
    statement: basisText(sizing.explanation),
    rules: [...sizing.rules],
  };
}

/** Agent seats. */
export function seatsBasis(sizing: SeatSizing): FoundBasis {
  const { target, agents, positions, serviceLevel, occupancy, waitProbability, peak, ivr } = sizing;
  const goal = {
    zh: `${target.percent}% 的来电在 ${target.seconds} 秒内接听`,
    en: `${target.percent}% of the calls within ${target.seconds} s`,
  };
  return {
    kind: 'seats',
    asked: [
      ...basisFact('服务水平目标', 'Answer target', goal),
      ...basisFact('出勤损耗', 'Shrinkage', percentText(Number(target.shrinkage))),
      ...basisFact('占用率上限', 'Occupancy cap', percentText(Number(target.maxOccupancy))),
      ...basisFact('高峰半小时', 'Busiest half-hour', peak),
    ],
    found: [
      ...basisFact('座席数', 'Agents', agents),
      ...basisFact('岗位数', 'Positions', positions),
      ...basisFact('服务水平', 'Service level', percentText(serviceLevel)),
      ...basisFact('等待概率', 'Probability of waiting', percentText(waitProbability)),
      ...basisFact('占用率', 'Occupancy', percentText(occupancy)),
      ...basisFact('需购IVR路数', 'IVR channels to buy', ivr?.toBuy),
    ],
    statement: basisText(sizing.explanation),
    rules: [...sizing.rules],
  };
}

/** Meeting hardware. */
export function hardwareBasis(sizing: HardwareSizing): FoundBasis {
  const { rooms, tco, apart, horizon } = sizing;
  const [from, to] = [horizon.from.slice(0, 10), horizon.to.slice(0, 10)];
  return {
    kind: 'hardware',
    asked: [
      ...basisFact('会议室清单', 'Room list', sizing.name),
      ...basisFact('测算期', 'Span', { zh: `${from} 至 ${to}（不含）`, en: `${from} up to ${to}` }),
      ...rooms.slice(0, MOST_ROOMS).flatMap(({ id, count, reason }) => {
        const name = `${id} × ${String(count)}`;
        return basisFact(name, name, reason);
      }),
    ],
    found: [
      ...basisFact('总拥有成本（元）', 'Cost of ownership (CNY)', groupedAmount(tco.total)),
      ...basisFact('组合套餐（元）', 'Bundles (CNY)', groupedAmount(tco.bundles)),
      ...basisFact('配件（元）', 'Accessories (CNY)', groupedAmount(tco.accessories)),
      ...basisFact('接入账号（元）', 'Access accounts (CNY)', groupedAmount(tco.accounts)),
      ...basisFact('云会议室（元）', 'Cloud rooms (CNY)', groupedAmount(tco.cloudRooms)),
      ...basisFact(
        '套餐内含到期后应付（元）',
        "Due after the bundles' contents end (CNY)",
        groupedAmount(tco.afterContents),
      ),
      ...basisFact(
        '账号与云会议室另购（元）',
        'Account and room bought apart (CNY)',
        apart && groupedAmount(apart.total),
      ),
    ],
    statement: basisText(sizing.explanation),
    rules: [...sizing.rules],
  };
}
