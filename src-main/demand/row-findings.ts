import type { Finding } from '../../shared/finding.ts';
import { finding } from '../rules/findings/finding.ts';

/** Findings that are listed one by one; the rest are counted. */
const MOST_LISTED = 100;

/** What is wrong with the rows of a file, without letting a bad file fill the memory with findings. */
export class RowFindings {
  readonly #listed: Finding[] = [];
  #more = 0;

  add(make: () => Finding): void {
    if (this.#listed.length < MOST_LISTED) this.#listed.push(make());
    else this.#more += 1;
  }

  get none(): boolean {
    return this.#listed.length === 0;
  }

  /** The listed findings, and how many more there are. */
  all(): Finding[] {
    if (this.#more === 0) return this.#listed;
    const count = String(this.#more);
    return [...this.#listed, finding('meetings-more-findings', { value: count }, { count })];
  }
}
