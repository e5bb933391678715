import path from 'node:path';

/** What decides where a user's data lie. */
export interface UserPlace {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The folder of a user's library, the same for the desktop window and the browser window:
 * `SEATWISE_DATA` where it is set, else where the system keeps the data of programs.
 */
export function dataFolder({ platform, home, env }: UserPlace): string {
  const { SEATWISE_DATA: own, APPDATA: roaming, XDG_DATA_HOME: data } = env;
  if (own !== undefined && own !== '') return path.resolve(own);
  if (platform === 'win32') return path.join(roaming ?? path.join(home, 'AppData', 'Roaming'), 'Seatwise');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Seatwise');
  // A relative XDG path is to be ignored (XDG base directory specification).
  const base = data !== undefined && path.isAbsolute(data) ? data : path.join(home, '.local', 'share');
  return path.join(base, 'seatwise');
}
