/** What lines of the quote were sized from, in the words of the document. */
export interface SizingPart {
  readonly title: string;
  readonly statement: string;
  readonly asked: readonly SizingFact[];
  readonly found: readonly SizingFact[];
  /** Which rows it justifies, and where the quote has another number than was found. */
  readonly lines: readonly string[];
  readonly rules: string;
  readonly fleet?: FleetPart;
}

/** One figure with its name. */
export interface SizingFact {
  readonly label: string;
  readonly value: string;
}

/** The fleets that were weighed against each other. */
export interface FleetPart {
  readonly costLabel: string;
  readonly options: readonly FleetRow[];
  /** Sentences under the options: the baseline, where rooms begin to pay. */
  readonly notes: readonly string[];
  readonly heat: HeatPart;
}

/** One option; amounts as decimals, empty where there is none. */
export interface FleetRow {
  readonly chosen: boolean;
  readonly name: string;
  readonly cost: string;
  readonly bound: string;
  readonly proof: string;
  readonly saving: string;
  readonly bought: string;
}

/** The hours of the week. */
export interface HeatPart {
  readonly weekdays: readonly { readonly label: string; readonly meetings: readonly number[] }[];
  /** The most of any hour. */
  readonly most: number;
}

/** Every text of a sizing that came with the scenario. */
export function sizingTexts({ statement, asked, found, rules, fleet }: SizingPart): string[] {
  const facts = [...asked, ...found].flatMap(({ label, value }) => [label, value]);
  return [statement, ...facts, rules, ...(fleet?.options.map(({ bought }) => bought) ?? []), ...(fleet?.notes ?? [])];
}
