const STEP = 1024;
const units = ['B', 'KB', 'MB', 'GB', 'TB'];

/** A number of bytes as people read it: `12.3 MB`. */
export function sizeText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= STEP && unit < units.length - 1) {
    value /= STEP;
    unit += 1;
  }
  return `${unit === 0 ? String(value) : value.toFixed(1)} ${units[unit] ?? ''}`;
}
