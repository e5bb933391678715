import type { DoctorReport } from '../../shared/trust.ts';

/** What the diagnostics are made of. */
export interface DiagnosticParts {
  readonly report: DoctorReport;
  readonly host: string;
  readonly platform: string;
  readonly log: string;
}

/** What a colleague needs to help, as text. It has counts, sizes and codes, and nothing of customers, names or prices. */
export function diagnosticText({ report, host, platform, log }: DiagnosticParts): string {
  const { version, catalogueVersion, checkedAt, library, backups, space, books, fonts, solver, findings } = report;
  const { inUse } = books;
  const ages = inUse.map(
    ({ ageDays, expired }) => `${ageDays === null ? '?' : String(ageDays)}${expired ? ' expired' : ''}`,
  );
  const lines = [
    `Seatwise ${version} · ${host} · ${platform}`,
    `catalogue ${catalogueVersion}`,
    `checked ${checkedAt}: ${report.state}`,
    `library ${JSON.stringify(library)}`,
    `backups ${JSON.stringify(backups)}`,
    `space ${JSON.stringify(space)}`,
    `books ${books.state}: ${String(inUse.length)} in use, days old: ${ages.join(', ')}`,
    `fonts ${JSON.stringify(fonts)}`,
    `solver ${JSON.stringify(solver)}`,
    `findings ${findings.map(({ code, severity }) => `${severity} ${code}`).join(', ') || 'none'}`,
    '',
    log === '' ? 'The log is empty.' : log.trimEnd(),
  ];
  return `${lines.join('\n')}\n`;
}
