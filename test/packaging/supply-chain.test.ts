import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { isAllowedLicence, licenceOf } from '../../build/licence-policy.ts';
import { projectFolder, textOf } from '../code-health/project-files.ts';

const locked = z.object({
  version: z.string(),
  license: z.string().optional(),
  dev: z.boolean().default(false),
  optional: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
});
const { packages } = z
  .object({ packages: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(textOf('package-lock.json')));

interface LockedPackage extends z.infer<typeof locked> {
  readonly name: string;
  readonly place: string;
}

const lockedPackages: readonly LockedPackage[] = Object.entries(packages)
  .filter(([place]) => place !== '')
  .map(([place, entry]) => ({ ...locked.parse(entry), place, name: place.replace(/^.*node_modules\//, '') }));

function describePackage({ name, version, license }: LockedPackage): string {
  return `${name} ${version}: ${licenceOf(name, version, license) ?? 'no licence'}`;
}

/** Packages whose licence is not on the list of their use. */
function refusedLicences(entries: readonly LockedPackage[]): string[] {
  return entries
    .filter(
      ({ name, version, license, dev }) =>
        !isAllowedLicence(licenceOf(name, version, license), dev ? 'tool' : 'shipped'),
    )
    .map(describePackage);
}

const manifest = z
  .object({ allowScripts: z.record(z.string(), z.boolean()), devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(textOf('package.json')));

/** Packages that would run a script at their installation, and that nobody has decided about. */
function undecidedScripts(entries: readonly LockedPackage[]): string[] {
  const undecided = entries.filter(
    ({ name, hasInstallScript }) => hasInstallScript && !(name in manifest.allowScripts),
  );
  return undecided.map(({ name }) => name);
}

describe('what comes from others', () => {
  it('is under a licence that is on the list for its use', () => {
    expect(lockedPackages.length).toBeGreaterThan(500);
    expect(refusedLicences(lockedPackages)).toEqual([]);
  });

  it('is installed with the licence that the lockfile names', () => {
    const installed = z.object({ license: z.string().optional() });
    const differing = lockedPackages.filter(({ place, license, optional }) => {
      try {
        const text = readFileSync(path.join(projectFolder, place, 'package.json'), 'utf8');
        return installed.parse(JSON.parse(text)).license !== license;
      } catch {
        // A part for another kind of machine is not installed.
        return !optional;
      }
    });
    expect(differing.map(describePackage)).toEqual([]);
  });

  it('runs no script at its installation that was not decided about', () => {
    expect(undecidedScripts(lockedPackages)).toEqual([]);
    const allowed = Object.entries(manifest.allowScripts).flatMap(([name, isAllowed]) => (isAllowed ? [name] : []));
    expect(allowed).toEqual(['node']);
  });

  it('would be found with another licence, with none, or with a script of its own', () => {
    const sample = { version: '1.0.0', dev: false, optional: false, hasInstallScript: false, place: 'node_modules/a' };
    const entries: LockedPackage[] = [
      { ...sample, name: 'free', license: 'MIT' },
      { ...sample, name: 'either', license: '(MIT OR GPL-3.0-or-later)' },
      { ...sample, name: 'both', license: 'MIT AND GPL-3.0-only' },
      { ...sample, name: 'strict', license: 'GPL-3.0-only', hasInstallScript: true },
      { ...sample, name: 'silent', license: undefined },
      { ...sample, name: 'tool', license: 'Python-2.0', dev: true },
      { ...sample, name: 'shipped-tool', license: 'Python-2.0' },
      { ...sample, name: 'nested', license: '(MIT AND (ISC OR GPL-3.0-only))' },
    ];
    expect(refusedLicences(entries)).toEqual([
      'both 1.0.0: MIT AND GPL-3.0-only',
      'strict 1.0.0: GPL-3.0-only',
      'silent 1.0.0: no licence',
      'shipped-tool 1.0.0: Python-2.0',
      'nested 1.0.0: (MIT AND (ISC OR GPL-3.0-only))',
    ]);
    expect(undecidedScripts(entries)).toEqual(['strict']);
  });
});
