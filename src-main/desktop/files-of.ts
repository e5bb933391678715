import path from 'node:path';

const ENDING = '.seatwise';

/** The library files among the arguments of a program call, as absolute paths. */
export function filesOf(args: readonly string[], folder: string): string[] {
  return args
    .filter((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith(ENDING))
    .map((arg) => path.resolve(folder, arg));
}
