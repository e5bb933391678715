import type { Finding, FindingsReport } from '../../shared/finding.ts';
import type { Language } from '../../shared/localized.ts';

const severityWords = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '提示', en: 'note' },
} as const;

/** Findings as text, two lines each: what and where, then how to mend it and which rule says so. */
export function findingsText(findings: readonly Finding[], language: Language): string {
  return findings.map((finding) => findingText(finding, language)).join('');
}

function findingText(finding: Finding, language: Language): string {
  const { severity, rule, place, line, message, mend, allowed, source } = finding;
  const where = [line, place].filter((part) => part !== undefined && part !== '').join(' · ');
  const head = `${severityWords[severity][language]} ${rule}${where === '' ? '' : ` [${where}]`} ${message[language]}`;
  const listed =
    allowed === undefined || message[language].includes(allowed.join(', ')) ? '' : allowedText(allowed, language);
  return `${head}\n    ${[mend?.[language], listed, source].filter((part) => part !== undefined && part !== '').join(' ')}\n`;
}

function allowedText(allowed: readonly string[], language: Language): string {
  return language === 'zh' ? `可用：${allowed.join('、')}。` : `Allowed: ${allowed.join(', ')}.`;
}

/** The findings of a refused input as JSON. */
export function refusalJson(findings: readonly Finding[]): string {
  const report: FindingsReport = { format: 'seatwise.findings/1', findings: [...findings] };
  return json(report);
}

/** JSON as the commands print it: two spaces, one newline at the end. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
