import { join } from 'node:path';

import type { Catalogue } from '../shared/catalogue.ts';
import { checkCitation } from '../src-main/rules/catalogue/check-citation.ts';
import type { SizingRules } from '../src-main/planning/sizing-rules.ts';
import { DataFileError, readYaml } from './read-yaml.ts';
import { screensFileSchema, seatWorkFileSchema } from './sizing-schema.ts';

/** Everything that the rules name and the catalogue, or their own lists, do not have. */
function problemsOf({ rooms, seats }: SizingRules, catalogue: Catalogue): string[] {
  const skus = new Set(catalogue.items.map((item) => item.sku));
  const named = [
    ...rooms.series.map((series) => series.bundle),
    ...rooms.mounts.wall,
    ...rooms.mounts.stand,
    ...seats.seats.map((seat) => seat.sku),
    seats.ivrChannel,
  ];
  const works = new Set(seats.works.map((work) => work.id));
  const series = new Set(rooms.series.map(({ id }) => id));
  const ordered = rooms.screens.every((screen, index) => {
    const before = rooms.screens[index - 1];
    return before === undefined || (screen.mostPeople > before.mostPeople && screen.mostMetres > before.mostMetres);
  });
  return [
    ...named.filter((sku) => !skus.has(sku)).map((sku) => `names the unknown item ${sku}`),
    ...seats.seats
      .flatMap((seat) => seat.works.filter((work) => !works.has(work)))
      .map((work) => `has no work ${work}`),
    ...Object.values(rooms.defaults.series)
      .filter((id) => !series.has(id))
      .map((id) => `has no series ${id}`),
    ...(ordered ? [] : ['lists screens that do not grow']),
    ...[rooms.source, seats.source].flatMap((source) => checkCitation(catalogue, source)),
  ];
}

/**
 * Reads the rules of thumb of the sizings and checks them against the catalogue.
 * @throws DataFileError where a file is wrong by itself or names what the catalogue does not have
 */
export function readSizingRules(folder: string, catalogue: Catalogue): SizingRules {
  const screens = readYaml(join(folder, 'screens.yaml'), 'resources/sizing/screens.yaml', screensFileSchema);
  const work = readYaml(join(folder, 'seat-work.yaml'), 'resources/sizing/seat-work.yaml', seatWorkFileSchema);
  const { source, note, screens: sizes, series, defaults, mounts } = screens;
  const { source: seatSource, works, seats, ivrChannel } = work;
  const rules: SizingRules = {
    rooms: { source, note, screens: sizes, series, defaults, mounts },
    seats: { source: seatSource, works, seats, ivrChannel },
  };
  const problems = problemsOf(rules, catalogue);
  if (problems.length > 0) throw new DataFileError(problems.map((problem) => `resources/sizing ${problem}`));
  return rules;
}
