/** Letter of a column by its index from 0; the sheets use one letter. @throws if there is none */
export function columnLetter(index: number): string {
  if (index < 0 || index > 25) throw new RangeError('A sheet has at most 26 columns.');
  return String.fromCharCode('A'.charCodeAt(0) + index);
}
