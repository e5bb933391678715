import { existsSync } from 'node:fs';
import path from 'node:path';

/** A program to open an address with. */
export interface BrowserCommand {
  readonly program: string;
  readonly args: readonly string[];
  /** It shows the address as a window of its own, and ends when that window is closed. */
  readonly ownWindow: boolean;
}

/** What decides which browser there is. */
export interface BrowserPlace {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists?: (file: string) => boolean;
}

const unixNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const macApps = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const windowsPrograms = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Chromium/Application/chrome.exe',
];

/**
 * How to show an address: Chromium, Chrome or Edge as a window of its own with a profile of its own,
 * else the default browser; undefined where neither is there.
 * @param profile folder for the window's profile
 */
export function findBrowser(address: string, profile: string, place: BrowserPlace): BrowserCommand | undefined {
  const exists = place.exists ?? existsSync;
  const chromium = chromiumPlaces(place).find((file) => exists(file));
  if (chromium !== undefined) {
    const args = [`--app=${address}`, `--user-data-dir=${profile}`, '--no-first-run', '--no-default-browser-check'];
    return { program: chromium, args, ownWindow: true };
  }
  if (place.platform === 'win32') {
    // The empty text is the title that `start` takes its first quoted argument for.
    return { program: 'cmd.exe', args: ['/c', 'start', '', address], ownWindow: false };
  }
  if (place.platform === 'darwin') return { program: 'open', args: [address], ownWindow: false };
  const opener = onPath(place.env, ['xdg-open']).find((file) => exists(file));
  return opener === undefined ? undefined : { program: opener, args: [address], ownWindow: false };
}

function chromiumPlaces({ platform, env }: BrowserPlace): string[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    return roots.flatMap((root) => (root === undefined ? [] : windowsPrograms.map((name) => path.join(root, name))));
  }
  if (platform === 'darwin') return macApps.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  return onPath(env, unixNames);
}

function onPath(env: BrowserPlace['env'], names: readonly string[]): string[] {
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}
