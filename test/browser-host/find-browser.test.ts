import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { findBrowser } from '../../src-main/browser-host/find-browser.ts';

const address = 'http://127.0.0.1:1/#token=x';

describe('the browser for a window', () => {
  it.each([
    ['linux', ['/usr/bin/chromium', '/usr/bin/xdg-open'], '/usr/bin/chromium', true],
    ['linux', ['/usr/bin/microsoft-edge-stable'], '/usr/bin/microsoft-edge-stable', true],
    ['linux', ['/usr/bin/xdg-open', '/usr/bin/firefox'], '/usr/bin/xdg-open', false],
    [
      'darwin',
      ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      true,
    ],
    ['darwin', [], 'open', false],
    [
      'win32',
      [path.join('/programs', 'Google/Chrome/Application/chrome.exe')],
      path.join('/programs', 'Google/Chrome/Application/chrome.exe'),
      true,
    ],
    ['win32', [], 'cmd.exe', false],
  ] as const)('on %s with %j is %s', (platform, there, program, ownWindow) => {
    const env = { PATH: '/usr/bin', ProgramFiles: '/programs' };
    const exists = (file: string): boolean => (there as readonly string[]).includes(file);
    const command = findBrowser(address, '/profile', { platform, env, exists });
    expect(command).toMatchObject({ program, ownWindow });
    expect(command?.args.join(' ')).toContain(address);
    if (ownWindow) expect(command?.args).toContain('--user-data-dir=/profile');
  });

  it('is none where there is neither a browser nor an opener', () => {
    expect(findBrowser(address, '/profile', { platform: 'linux', env: {}, exists: () => false })).toBeUndefined();
  });
});
