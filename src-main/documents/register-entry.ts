/** A rule or assumption with its id and where it comes from. */
export interface RegisterEntry {
  readonly id: string;
  readonly text: string;
  readonly source: string;
}

/** Which rows took their price from where. */
export interface PriceSourceEntry {
  readonly source: string;
  readonly book: string;
  /** From when to when its prices hold; empty where the book does not say. */
  readonly validity: string;
  /** Row numbers as ranges. */
  readonly rows: string;
}

/** A warning or note of the engine, once for all rows that it is about. */
export interface NoteEntry {
  readonly severity: string;
  readonly rule: string;
  /** Row numbers as ranges; empty where it is about the whole quote. */
  readonly rows: string;
  readonly text: string;
  readonly source: string;
}
