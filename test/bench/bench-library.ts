import { readFileSync } from 'node:fs';

import { scenarioDraftSchema } from '../../shared/wire-parts.ts';
import { openLibrary } from '../../src-main/library/open-library.ts';

/** Each first character stands for two of them, so that a second one narrows what is found. */
const cities = ['上海', '上饶', '南京', '南昌', '广州', '广元', '北京', '北海'];
const tags = ['续约', '新签', '重点', '投标'];

/** Minutes of a day; a step without a common divisor with them scatters the saves over it. */
const DAY = 1_440;
const SCATTER = 787;

/**
 * Fills the library of a data folder with scenarios of the worked sample's eight lines, each with a name, a
 * customer and tags of its own. The same size always gives the same library.
 */
export function fillLibrary(folder: string, size: number): void {
  const sample = scenarioDraftSchema.parse(
    JSON.parse(readFileSync('resources/examples/meeting-guide-sample.json', 'utf8')),
  );
  const library = openLibrary(folder);
  library.writer.together(() => {
    for (let index = 0; index < size; index += 1) {
      const saved = (index * SCATTER) % DAY;
      const minute = String(saved % 60).padStart(2, '0');
      const hour = String(Math.floor(saved / 60)).padStart(2, '0');
      const city = cities[index % cities.length] ?? '';
      library.writer.create({
        scenario: { ...sample, name: `${city}客户 ${String(index)} 云会议方案`, customer: { name: `${city}集团` } },
        tags: index % 3 === 0 ? [tags[index % tags.length] ?? ''] : [],
        payable: '401800.00',
        at: `2026-11-20T${hour}:${minute}:00+08:00`,
      });
    }
  });
  library.close();
}
