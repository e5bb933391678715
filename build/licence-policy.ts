/** Licences of what is shipped: all let the program be passed on with their text beside it. */
const shipped = [
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC', 'MIT'],
  ...['MPL-2.0', 'OFL-1.1', 'Unlicense', 'Zlib'],
];

/** Licences of tools besides: none of them reaches what the tools make. */
const forTools = ['CC-BY-3.0', 'CC-BY-4.0', 'Python-2.0', 'WTFPL'];

/** Packages whose description names no licence, and what their files say. */
const saidElsewhere: Readonly<Record<string, string>> = {
  // The package's file LICENSE is the MIT text.
  'png-js 1.1.0': 'MIT',
};

/**
 * The licence of a package as an SPDX expression.
 * @param declared what its description says
 * @returns undefined where neither the description nor the package's files name one
 */
export function licenceOf(name: string, version: string, declared: string | undefined): string | undefined {
  return saidElsewhere[`${name} ${version}`] ?? declared;
}

/** Whether a package under this licence may be used: shipped, or only to build and check. */
export function isAllowedLicence(expression: string | undefined, use: 'shipped' | 'tool'): boolean {
  if (expression === undefined) return false;
  const allowed = use === 'shipped' ? shipped : [...shipped, ...forTools];
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  // Brackets inside brackets are for a person to read.
  if (/[()]/.test(plain)) return false;
  // AND binds more tightly than OR.
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((licence) => allowed.includes(licence)));
}
