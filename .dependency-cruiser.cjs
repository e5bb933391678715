/**
 * The arrows of ARCHITECTURE.md, enforced: renderer → shared ← main, and inside main
 * hosts → compose → handlers → {documents, library, demand, planning, price-books} → tables → rules → shared.
 */

/** A rule that lets `from` import only what `to` names. */
function only(name, comment, from, to) {
  return { name, comment, severity: 'error', from: { path: from }, to: { pathNot: to } };
}

/** The same, with every package and all that Node brings. */
function inside(name, comment, from, to) {
  const rule = only(name, comment, from, [...to, '^node_modules/']);
  return { ...rule, to: { ...rule.to, dependencyTypesNot: ['core'] } };
}

const shared = '^shared/';
const rules = '^src-main/rules/';
const areas = '^src-main/(documents|library|demand|planning|price-books)/';
/** Readers of tables in files of strangers, for every area that takes such files. */
const tables = '^src-main/tables/';
const workers = '^src-main/workers/';
const handlers = '^src-main/handlers/';
const commandLine = '^src-main/command-line/';
/** What a host stands on: it knows the contract, and nothing of the program behind it. */
const hostParts = '^src-main/(browser-host|desktop)/';
/** The catalogue, made at build time (build/catalogue-plugin.ts). */
const catalogueData = '^virtual:';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'A file that nothing reaches is dead: import it or delete it.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^test/'] },
      to: {},
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: catalogueData } },
    only('shared-alone', 'shared/ runs anywhere.', shared, [shared, '^node_modules/zod/']),
    only(
      'rules-pure',
      'Beyond rules and shared types only the decimal reader and the hash of the fingerprint.',
      rules,
      [rules, shared, catalogueData, '^node_modules/(decimal\\.js|zod)/', '^(node:)?crypto$'],
    ),
    inside('tables-on-rules', 'A reader of tables knows nothing of what they tell.', tables, [tables, rules, shared]),
    inside('areas-apart', 'An area stands on rules and shared, and knows no other area.', areas, [
      '^src-main/$1/',
      tables,
      rules,
      shared,
      catalogueData,
    ]),
    inside('workers-on-areas', 'A worker runs one area out of the way.', workers, [workers, areas, rules, shared]),
    inside('handlers-on-areas', 'A handler knows nothing of hosts and wiring.', handlers, [
      handlers,
      workers,
      areas,
      rules,
      shared,
    ]),
    inside('compose-wires', 'compose.ts wires the parts and knows no host.', '^src-main/compose\\.ts$', [
      handlers,
      workers,
      areas,
      rules,
      shared,
      catalogueData,
      '^src-main/user-folder\\.ts$',
      '^(package|resources/examples/meeting-guide-sample)\\.json$',
    ]),
    inside('host-parts-apart', 'A part of a host stands on shared only.', hostParts, [hostParts, shared]),
    inside('hosts-on-compose', 'A host reaches the program through compose.ts.', '^src-main/(main|browser|cli)\\.ts$', [
      '^src-main/(compose|user-folder|window)\\.ts$',
      hostParts,
      commandLine,
      shared,
    ]),
    inside('command-line-over-all', 'The body of the command line: a host, which no other part imports.', commandLine, [
      '^src-main/(compose|browser|user-folder)\\.ts$',
      '^src-main/browser-host/find-browser\\.ts$',
      commandLine,
      handlers,
      areas,
      rules,
      shared,
    ]),
    inside('renderer-on-shared', 'The window speaks to the rest through the contract.', '^src-renderer/', [
      '^src-renderer/',
      shared,
      '^virtual:pinyin$',
    ]),
    {
      name: 'electron-in-its-place',
      severity: 'error',
      from: { path: '^(shared|src-main|src-renderer)/', pathNot: '^src-main/(main|window|preload)\\.ts$' },
      to: { path: '^(node_modules/)?electron' },
    },
    {
      name: 'tests-stay-outside',
      severity: 'error',
      from: { path: '^(shared|src-main|src-renderer|build)/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
