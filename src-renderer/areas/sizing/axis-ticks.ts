/** Steps that read well on an axis, times a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10];

/**
 * Round values from 0 on that label an axis and reach its end.
 * @param most largest value to be shown
 * @param about number of steps that fit
 * @param whole whether only whole numbers mean something
 */
export function axisTicks(most: number, about: number, whole = false): number[] {
  if (most <= 0) return [0, 1];
  const rough = most / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const found = STEPS.map((step) => step * power).find((step) => step >= rough) ?? 10 * power;
  const step = whole ? Math.max(1, Math.ceil(found)) : found;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, index) => index * step);
}
