import type { DifferenceCause } from '../../../shared/comparison.ts';
import type { Localized } from '../../../shared/localized.ts';
import type { HybridChange, HybridLine } from './hybrid.ts';

/** One change on the way from one scenario to another. */
export interface DifferenceStep {
  readonly cause: DifferenceCause;
  /** The line that changes; undefined where the change is about the whole quote. */
  readonly line?: HybridLine;
  /** Id of the line in the first scenario, and in the second. */
  readonly from?: string;
  readonly to?: string;
  readonly change: HybridChange;
  /** What has changed, in words; to be asked after the change was priced. */
  readonly words: () => Localized;
}
