/**
 * The largest whole number of a range that fits, by halving: some 17 questions for a hundred thousand numbers.
 * @param fits true for all numbers up to some one, false for all above it
 * @returns undefined where not even the least fits
 */
export function largestThatFits(from: bigint, to: bigint, fits: (number: bigint) => boolean): bigint | undefined {
  let [least, most] = [from, to];
  if (least > most || !fits(least)) return undefined;
  while (least < most) {
    const middle = (least + most + 1n) / 2n;
    if (fits(middle)) least = middle;
    else most = middle - 1n;
  }
  return least;
}
