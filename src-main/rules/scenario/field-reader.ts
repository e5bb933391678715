import type { Finding } from '../../../shared/finding.ts';
import type { Term as TermInput } from '../../../shared/scenario.ts';
import { type Instant, parseInstant } from '../calendar/instant.ts';
import { LONGEST_TERM_MONTHS, type Term, termMonths } from '../calendar/term-months.ts';
import { finding } from '../findings/finding.ts';

type WholeNumberCode = 'quantity-not-whole' | 'change-not-whole' | 'usage-not-whole' | 'days-not-whole';

/** Largest quantity, count or number of minutes that is read: keeps every product of them exact. */
const LARGEST_COUNT = 1_000_000_000;

/**
 * Reads the fields of one line (or of the head) and gathers what is wrong with them, so that all
 * faults are told at once. A reader returns undefined for a field that it has refused.
 */
export class FieldReader {
  readonly findings: Finding[] = [];
  readonly line: string | undefined;

  constructor(line?: string) {
    this.line = line;
  }

  /** An instant with offset, to the second. */
  instant(text: string, place: string): Instant | undefined {
    const at = parseInstant(text);
    if (at === undefined) {
      this.findings.push(finding('instant-malformed', { line: this.line, place, value: text }, { place, value: text }));
    }
    return at;
  }

  /** A positive whole number: quantities and counts (domain M-CAT-4). */
  positive(value: number, place: string): number | undefined {
    return this.#whole(value, place, 1, LARGEST_COUNT, 'quantity-not-whole');
  }

  /** A whole number from zero up: seconds and minutes of usage. */
  fromZero(value: number, place: string): number | undefined {
    return this.#whole(value, place, 0, LARGEST_COUNT, 'usage-not-whole');
  }

  /** Whole days of grace or retention (domain M-EXP-2). */
  days(value: number, place: string): number | undefined {
    return this.#whole(value, place, 0, 3650, 'days-not-whole');
  }

  /** A change of quantity: whole and not zero (domain C-OD-3). */
  change(value: number, place: string): number | undefined {
    if (value !== 0) return this.#whole(value, place, -LARGEST_COUNT, LARGEST_COUNT, 'change-not-whole');
    this.#refuseNumber(value, place, 'change-not-whole');
    return undefined;
  }

  /** A term of a positive whole count, not longer than is priced (domain M-CAT-4). */
  term(input: TermInput, place: string): Term | undefined {
    const count = this.positive(input.count, `${place}.count`);
    if (count === undefined) return undefined;
    if (termMonths(input) > LONGEST_TERM_MONTHS) {
      const limit = String(LONGEST_TERM_MONTHS);
      this.findings.push(
        finding('term-too-long', { line: this.line, place: `${place}.count`, value: String(count) }, { place, limit }),
      );
      return undefined;
    }
    return { unit: input.unit, count };
  }

  #whole(value: number, place: string, least: number, most: number, code: WholeNumberCode): number | undefined {
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    this.#refuseNumber(value, place, code);
    return undefined;
  }

  #refuseNumber(number: number, place: string, code: WholeNumberCode): void {
    const value = String(number);
    this.findings.push(finding(code, { line: this.line, place, value }, { place, value }));
  }
}
