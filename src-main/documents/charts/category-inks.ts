/** Colours of the sections in bars: neighbours differ in lightness too, so that they part in grey print. */
const inksOfCategories = [
  '#1d4e89',
  '#8fb3d9',
  '#3f7d6e',
  '#a8d1c1',
  '#7a5195',
  '#cdb7dd',
  '#b45309',
  '#efc48f',
  '#4b5563',
  '#c3c9d1',
  '#0f766e',
] as const;

/** Colour of a section by its position among those that are compared. */
export function categoryInk(index: number): string {
  return inksOfCategories[index % inksOfCategories.length] ?? inksOfCategories[0];
}
