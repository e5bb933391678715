import type { Localized } from '../../../shared/localized.ts';

/** One way to mend a finding: what the button says, and the scenario as it would then be. */
export interface Mend {
  readonly label: Localized;
  readonly scenario: unknown;
}

/** What a mend takes from a finding: where it stands, what stands there, and what may. */
export interface FoundAt {
  readonly place: string;
  readonly value: string;
  readonly allowed: readonly string[];
}

/** Makes the mends of a finding from the scenario in which it was found; none where it knows no way. */
export type MendMaker = (scenario: unknown, found: FoundAt) => Mend[];
