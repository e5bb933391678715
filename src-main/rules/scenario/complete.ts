/** Fields of which none was refused. */
export type Complete<Fields> = { readonly [Name in keyof Fields]: Exclude<Fields[Name], undefined> };

/**
 * The fields, if each of them could be read: a reader answers undefined for one that it has refused.
 * @returns undefined where one of them was refused
 */
export function complete<Fields extends object>(fields: Fields): Complete<Fields> | undefined {
  return Object.values(fields).includes(undefined) ? undefined : (fields as Complete<Fields>);
}
