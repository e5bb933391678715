import type { Localized } from '../../../shared/localized.ts';
import type { Timeline } from '../../../shared/timeline.ts';
import { type Axis, millisOf } from './time-axis.ts';

type Phase = Timeline['phases'][number];
type Cliff = Timeline['cliffs'][number];
/** What comes inside an item, or is due again. */
export type Resource = Cliff['resource'];

/** How a state is drawn; several states of the timeline look the same. */
export type Look = 'in-use' | 'waiting' | 'grace' | 'frozen';

const looks: Readonly<Record<Phase['state'], Look | undefined>> = {
  'in-use': 'in-use',
  'to-activate': 'waiting',
  grace: 'grace',
  frozen: 'frozen',
  released: undefined,
  closed: undefined,
  lapsed: undefined,
  ended: undefined,
  refused: undefined,
};

/** One stretch of a bar in one state. */
export interface Stretch {
  readonly state: Phase['state'];
  readonly look: Look | undefined;
  readonly from: number;
  /** Where the state lasts, the end of the axis. */
  readonly to: number;
}

/** The life of one resource: of a line, or of what comes inside its item. */
export interface ResourceBar {
  readonly key: string;
  /** Product with its spec. */
  readonly label: Localized;
  readonly quantity: number;
  readonly included: boolean;
  readonly stretches: readonly Stretch[];
  readonly cliffs: readonly Cliff[];
}

const DAY = 86_400_000;

function keyOf(line: string, resource: Phase['resource']): string {
  return resource === undefined ? line : `${line} ${resource.sku} ${resource.spec ?? ''}`;
}

/** The span that everything of a timeline lies in, with a little room at the right. */
export function axisOf(timeline: Timeline): Axis {
  const { window, phases, cashFlow, cliffs } = timeline;
  const instants = [
    ...phases.flatMap(({ from, to }) => [from, ...(to === undefined ? [] : [to])]),
    ...cliffs.map(({ at }) => at),
    ...cashFlow.map(({ month }) => `${month}-01T00:00:00+08:00`),
  ].map(millisOf);
  const from = window.from === undefined ? Math.min(...instants) : millisOf(window.from);
  const to = window.to === undefined ? Math.max(...instants) + 20 * DAY : millisOf(window.to);
  return { from, to };
}

/**
 * The bars of a timeline, in the order of the lines; what comes inside an item stands under it.
 * @param labelOf what a product is called, with its spec, that is not a line of its own
 */
export function resourceBars(
  timeline: Timeline,
  axis: Axis,
  labelOf: (resource: Resource) => Localized,
): ResourceBar[] {
  const bars = new Map<string, Phase[]>();
  for (const phase of timeline.phases) {
    const key = keyOf(phase.line, phase.resource);
    bars.set(key, [...(bars.get(key) ?? []), phase]);
  }
  return [...bars].flatMap(([key, phases]) => {
    const [first] = phases;
    const line = timeline.lines.find(({ id }) => id === first?.line);
    if (first === undefined || line === undefined) return [];
    const { resource } = first;
    return {
      key,
      // The label of a line names its spec already.
      label: resource === undefined ? line.label : labelOf(resource),
      quantity: Math.max(...phases.map(({ quantity }) => quantity)),
      included: resource !== undefined && resource.sku !== line.sku,
      cliffs: timeline.cliffs.filter(
        (cliff) => cliff.line === line.id && cliff.resource.sku === (resource ?? line).sku,
      ),
      stretches: phases.map(({ state, from, to }) => ({
        state,
        look: looks[state],
        from: millisOf(from),
        to: to === undefined ? axis.to : millisOf(to),
      })),
    };
  });
}
