import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The project's folder. */
export const projectFolder = path.resolve(import.meta.dirname, '../..');

/** Text of a project file, by its path relative to the project. */
export function textOf(file: string): string {
  return readFileSync(path.join(projectFolder, file), 'utf8');
}

const binaryEndings = ['.png', '.xlsx', '.pdf', '.ttf', '.ico', '.icns'];

/** What .gitignore names, which holds only folder names and endings. */
function ignored(): (name: string) => boolean {
  const lines = textOf('.gitignore').split('\n').filter(Boolean);
  const folders = lines.filter((line) => line.endsWith('/')).map((line) => line.slice(0, -1));
  const endings = lines.filter((line) => line.startsWith('*')).map((line) => line.slice(1));
  return (name) => name === '.git' || folders.includes(name) || endings.some((ending) => name.endsWith(ending));
}

/** Every text file that belongs to the project, as paths relative to it with forward slashes. */
export function projectFiles(): string[] {
  const isIgnored = ignored();
  const below = (folder: string): string[] =>
    readdirSync(path.join(projectFolder, folder), { withFileTypes: true })
      .filter((entry) => !isIgnored(entry.name))
      .flatMap((entry) => {
        const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
        return entry.isDirectory() ? below(file) : [file];
      });
  return below('').filter((file) => !binaryEndings.some((ending) => file.endsWith(ending)));
}

/** TypeScript files of the given top folders, without ambient declarations. */
export function typeScriptFiles(...folders: readonly string[]): string[] {
  return projectFiles().filter(
    (file) =>
      file.endsWith('.ts') && !file.endsWith('.d.ts') && folders.some((folder) => file.startsWith(`${folder}/`)),
  );
}

/** Runs a scanner over the files: every problem it finds, with its file before it. */
export function problemsIn(
  files: readonly string[],
  scan: (text: string, file: string) => readonly string[],
): string[] {
  return files.flatMap((file) => scan(textOf(file), file).map((problem) => `${file}: ${problem}`));
}
