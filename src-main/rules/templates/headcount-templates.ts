import type { Localized } from '../../../shared/localized.ts';
import type { ScenarioDraft } from '../../../shared/wire-parts.ts';
import { type HeadcountBand, headcountBands } from './headcount-bands.ts';

/** A scenario to start from, with the notes of what it assumes. */
export interface Template {
  readonly id: string;
  readonly label: Localized;
  readonly description: Localized;
  /** Null for the worked sample. */
  readonly people: number | null;
  readonly assumptions: Localized[];
  readonly scenario: ScenarioDraft;
}

/** The starting points by number of people, all bought for a year from nine in the morning of a day. */
export function headcountTemplates(day: string): Template[] {
  return headcountBands.map((band) => ({
    id: band.id,
    label: band.label,
    description: band.description,
    people: band.people,
    assumptions: [...band.assumptions],
    scenario: scenarioOf(band, `${day}T09:00:00+08:00`),
  }));
}

/** The worked sample of the meeting guide, whose total the guide prints. */
export function sampleTemplate(scenario: ScenarioDraft): Template {
  return {
    id: 'guide-sample',
    label: { zh: '计费说明中的示例', en: 'The worked sample of the guide' },
    description: {
      zh: '旗舰版 8 行，价格和总价见计费说明 §4',
      en: 'Flagship, eight lines; prices and total stand in §4 of the guide',
    },
    people: null,
    assumptions: [],
    scenario,
  };
}

function scenarioOf({ label, edition, resources }: HeadcountBand, start: string): ScenarioDraft {
  return {
    format: 'seatwise.scenario/1',
    name: label.zh,
    ...(edition !== undefined && { edition }),
    lines: resources.map(({ id, sku, spec, quantity }) => ({
      id,
      sku,
      ...(spec !== undefined && { spec }),
      mode: 'period',
      quantity,
      term: { unit: 'year', count: 1 },
      start,
    })),
  };
}
