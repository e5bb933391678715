import type { DifferenceCause } from '../../../shared/comparison.ts';
import type { Localized } from '../../../shared/localized.ts';
import type { Hybrid, HybridLine } from './hybrid.ts';

/** One change on the way from one scenario to another, and the scenario as it is after it. */
export interface DifferenceStep {
  readonly cause: DifferenceCause;
  /** The line that changes; undefined where the change is about the whole quote. */
  readonly line?: HybridLine;
  /** Id of the line in the first scenario, and in the second. */
  readonly from?: string;
  readonly to?: string;
  readonly hybrid: Hybrid;
  /** What has changed; to be asked after the hybrid was priced. */
  readonly words: () => Localized;
}
