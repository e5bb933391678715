/** Ground and text of a cell of a heat map, `RRGGBB`; none where nothing takes place. */
export interface HeatShade {
  readonly ground: string;
  readonly ink: string;
}

/** From a little to the most: each step is told from its neighbours in grey too, and its text stays readable. */
const shades: readonly HeatShade[] = [
  { ground: 'E8EEF5', ink: '1F2933' },
  { ground: 'C3D3E6', ink: '1F2933' },
  { ground: '93B0D2', ink: '1F2933' },
  { ground: '4F7DB3', ink: 'FFFFFF' },
  { ground: '1D4E89', ink: 'FFFFFF' },
];

/** How dark an hour is, by its share of the busiest one. */
export function heatShade(value: number, most: number): HeatShade | undefined {
  if (value <= 0 || most <= 0) return undefined;
  return shades[Math.min(shades.length - 1, Math.floor(((value - 1) * shades.length) / most))];
}
