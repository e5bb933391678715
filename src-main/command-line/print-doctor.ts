import type { Language, Localized } from '../../shared/localized.ts';
import type { DoctorReport, Health } from '../../shared/trust.ts';
import { findingsText } from './print-findings.ts';
import { displayWidth } from './text-columns.ts';

const words = {
  library: { zh: '方案库', en: 'library' },
  backups: { zh: '备份', en: 'backups' },
  space: { zh: '磁盘空间', en: 'free space' },
  books: { zh: '价目表', en: 'price books' },
  fonts: { zh: '文档字体', en: 'fonts' },
  solver: { zh: '求解器', en: 'solver' },
} as const satisfies Record<string, Localized>;

const states = {
  ok: { zh: '正常', en: 'ok' },
  warning: { zh: '注意', en: 'warning' },
  problem: { zh: '有问题', en: 'problem' },
} as const satisfies Record<Health, Localized>;

const MB = 1024 * 1024;

/** The doctor's report as text: one line for each part, then what is not well with how to mend it. */
export function doctorText(report: DoctorReport, language: Language): string {
  const details = detailsOf(report);
  const parts = ['library', 'backups', 'space', 'books', 'fonts', 'solver'] as const;
  const rows = parts.map((part) =>
    [padded(words[part][language], 12), padded(states[report[part].state][language], 8), details[part][language]].join(
      '',
    ),
  );
  const head = `Seatwise ${report.version} · ${report.checkedAt}`;
  const findings = report.findings.length === 0 ? '' : `\n${findingsText(report.findings, language)}`;
  return `${head}\n${rows.join('\n')}\n${findings}`;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(width - displayWidth(text));
}

function detailsOf({
  library,
  backups,
  space,
  books,
  fonts,
  solver,
}: DoctorReport): Record<keyof typeof words, Localized> {
  const { scenarios, saves, schema, bytes, present } = library;
  const mb = (size: number): string => `${(size / MB).toFixed(1)} MB`;
  const newest = backups.newest?.slice(0, 16).replace('T', ' ') ?? '–';
  return {
    library: present
      ? {
          zh: `${String(scenarios)} 个方案，${String(saves)} 次保存，结构 ${String(schema)}，${mb(bytes)}`,
          en: `${String(scenarios)} scenarios, ${String(saves)} saves, schema ${String(schema)}, ${mb(bytes)}`,
        }
      : { zh: '尚未建立', en: 'none yet' },
    backups: {
      zh: `${String(backups.count)} 份，完好 ${String(backups.sound)} 份，最近 ${newest}，共 ${mb(backups.bytes)}`,
      en: `${String(backups.count)}, sound ${String(backups.sound)}, newest ${newest}, ${mb(backups.bytes)} in all`,
    },
    space: {
      zh: `剩余 ${mb(space.freeBytes)}，备份需要 ${mb(space.neededBytes)}`,
      en: `${mb(space.freeBytes)} free, a backup needs ${mb(space.neededBytes)}`,
    },
    books: {
      zh: `使用中 ${String(books.inUse.length)} 本`,
      en: `${String(books.inUse.length)} in use`,
    },
    fonts: { zh: fonts.found.join('、'), en: fonts.found.join(', ') },
    solver: solver.answered
      ? { zh: '对已知题目给出正确答案', en: 'gave the known answer' }
      : { zh: '没有给出正确答案', en: 'did not give the known answer' },
  };
}
