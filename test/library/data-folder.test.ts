import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { dataFolder } from '../../src-main/library/data-folder.ts';

const home = path.resolve('/people/li');

describe('the folder of a user’s library', () => {
  it.each([
    ['linux', {}, path.join(home, '.local', 'share', 'seatwise')],
    ['linux', { XDG_DATA_HOME: path.resolve('/data') }, path.join(path.resolve('/data'), 'seatwise')],
    ['linux', { XDG_DATA_HOME: 'not/absolute' }, path.join(home, '.local', 'share', 'seatwise')],
    ['darwin', {}, path.join(home, 'Library', 'Application Support', 'Seatwise')],
    ['win32', { APPDATA: path.resolve('/roaming') }, path.join(path.resolve('/roaming'), 'Seatwise')],
    ['win32', {}, path.join(home, 'AppData', 'Roaming', 'Seatwise')],
    ['linux', { SEATWISE_DATA: path.resolve('/mine') }, path.resolve('/mine')],
    ['linux', { SEATWISE_DATA: '' }, path.join(home, '.local', 'share', 'seatwise')],
  ] as const)('on %s with %j is %s', (platform, env, folder) => {
    expect(dataFolder({ platform, home, env })).toBe(folder);
  });
});
