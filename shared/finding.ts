import { z } from 'zod';

/** How much a finding weighs: an error refuses the input, a warning asks for a look, a note informs. */
export type Severity = 'error' | 'warning' | 'note';

const localized = z.strictObject({ zh: z.string(), en: z.string() });

/**
 * One thing that was found in an input, as a value: which rule, where, what was there,
 * what is allowed and how to mend it. Only bugs are thrown; everything else is a finding.
 */
export const findingSchema = z.strictObject({
  severity: z.enum(['error', 'warning', 'note']),
  /** Name of the text in the finding table; a closed set. */
  code: z.string(),
  /** Id of the rule in `resources/catalogue/rules.yaml`. */
  rule: z.string(),
  /** Id of the scenario line, where the finding is about one. */
  line: z.string().optional(),
  /** Path of the field in the input, e.g. `lines[3].quantity`. */
  place: z.string().optional(),
  /** What stood there. */
  value: z.string().optional(),
  /** What may stand there, where that is a list. */
  allowed: z.array(z.string()).optional(),
  message: localized,
  mend: localized.optional(),
  /** Document and section that the rule comes from. */
  source: z.string(),
});

/** One finding; see `findingSchema`. */
export type Finding = z.infer<typeof findingSchema>;

/** What `check --json` prints, and what every refused command prints with `--json`. */
export const findingsReportSchema = z.strictObject({
  format: z.literal('seatwise.findings/1'),
  scenario: z.string().optional(),
  findings: z.array(findingSchema),
});

/** A report of findings; see `findingsReportSchema`. */
export type FindingsReport = z.infer<typeof findingsReportSchema>;
