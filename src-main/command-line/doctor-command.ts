import type { Command } from 'commander';

import type { Language } from '../../shared/localized.ts';
import type { Composition } from '../compose.ts';
import { userFolder } from '../user-folder.ts';
import { jsonOption, languageOption } from './command-options.ts';

interface DoctorOptions {
  readonly lang: Language;
  readonly json?: true;
}

/** Status of a doctor who found something broken: the state is refused, as an input would be. */
const PROBLEM = 2;

/** Adds `doctor`: looks at the library, its backups, the disk, price books, fonts and the solver, and changes nothing. */
export function addDoctorCommand(root: Command, parts: Composition): void {
  root
    .command('doctor')
    .description('检查方案库、备份、价目表、字体与求解器 / library, backups, price books, fonts, solver')
    .addOption(languageOption())
    .addOption(jsonOption())
    .action(async (options: DoctorOptions) => {
      const [{ examineFolder }, { doctorText }, { json }] = await Promise.all([
        import('../handlers/examine.ts'),
        import('./print-doctor.ts'),
        import('./print-findings.ts'),
      ]);
      const report = await examineFolder(userFolder(), parts);
      process.stdout.write(options.json ? json(report) : doctorText(report, options.lang));
      if (report.state === 'problem') process.exitCode = PROBLEM;
    });
}
