import js from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Export by name: a name is found by search and cannot change at the import.',
};
const noBarrel = {
  selector: 'ExportAllDeclaration, ExportNamedDeclaration[source]',
  message: 'No barrels: import from the file that declares the name.',
};

/** Money is never a binary float; these are the usual ways to make it one. */
const noFloatMoney = [
  {
    selector: 'CallExpression[callee.name="parseFloat"], MemberExpression[property.name="parseFloat"]',
    message: 'Amounts are decimal text: read them in rules/money/amount.ts, never as a binary float.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(toFixed|toPrecision)$/][callee.object.type="Literal"]',
    message: 'A printed amount comes from formatFen, never from a binary float.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(toFixed|toPrecision)$/][callee.object.callee.name="Number"]',
    message: 'A printed amount comes from formatFen, never from a binary float.',
  },
  {
    selector: 'BinaryExpression[operator="/"][right.value=100], BinaryExpression[operator="*"][right.value=0.01]',
    message: 'Fen become CNY as text (formatFen), never by dividing a number.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="round"]',
    message: 'Rounding is a named law in rules/money/rounding.ts.',
  },
];

/** Rules give the same answer on every machine, at every time. */
const noMachineInRules = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
    message: 'Rules have no clock: take the instant as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name=/^(now|parse)$/]',
    message: 'Rules have no clock, and Date.parse reads the machine’s zone.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Rules have no chance.',
  },
  {
    selector: 'MemberExpression[property.name=/^(toLocale|localeCompare)/]',
    message: 'Rules have no locale: compare and print by code unit.',
  },
  {
    selector:
      'MemberExpression[property.name=/^[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$/], ' +
      'MemberExpression[property.name=/^to(Date|Time)String$/]',
    message: 'Rules have no machine time zone: use the UTC methods on UTC+8 wall-clock seconds.',
  },
];

const machineGlobals = ['process', 'Intl', 'performance', 'crypto', 'fetch', 'setTimeout', 'setInterval', 'console'];

const machineImports = [
  'node:*',
  '!node:crypto',
  'fs',
  'path',
  'os',
  'electron',
  'better-sqlite3',
  'exceljs',
  'pdfmake',
];

/** Public names carry a doc comment: meaning, units, errors, the rule. */
const documented = {
  'jsdoc/require-jsdoc': [
    'error',
    {
      publicOnly: true,
      enableFixer: false,
      require: { ArrowFunctionExpression: true, ClassDeclaration: true, FunctionDeclaration: true },
      contexts: [
        'TSInterfaceDeclaration',
        'TSTypeAliasDeclaration',
        'TSEnumDeclaration',
        'ExportNamedDeclaration > VariableDeclaration',
      ],
    },
  ],
  'jsdoc/require-description': ['error', { contexts: ['ExportNamedDeclaration > *'] }],
  'jsdoc/check-param-names': ['error', { disableMissingParamChecks: true }],
  'jsdoc/check-tag-names': ['error', { typed: true, definedTags: ['typeParam'] }],
  'jsdoc/empty-tags': 'error',
  'jsdoc/no-types': 'error',
};

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'release/', '**/*.tmp/', 'node_modules/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      'no-restricted-syntax': ['error', noDefaultExport, noBarrel],
      // The ideographic space stands in Chinese texts.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      // Texts are taken apart by code point on purpose; Chinese characters are one each.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        // No default in a switch over a union: a new member must fail to compile, not fall through.
        { allowDefaultCaseForExhaustiveSwitch: false, requireDefaultForNonUnion: true },
      ],
      // It refuses the minus of a branded bigint, which is how whole fen are written.
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
    },
  },
  {
    files: ['shared/**/*.ts', 'src-main/**/*.ts', 'src-renderer/**/*.ts', 'build/**/*.ts'],
    ignores: ['**/*.d.ts'],
    plugins: { jsdoc },
    settings: { jsdoc: { mode: 'typescript', tagNamePreference: { template: 'typeParam' } } },
    rules: documented,
  },
  {
    files: ['shared/**/*.ts', 'src-main/rules/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport, noBarrel, ...noFloatMoney, ...noMachineInRules],
      'no-restricted-globals': ['error', ...machineGlobals],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ group: machineImports }] }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    extends: [svelte.configs.recommended],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    // Collections are replaced as a whole ($state.raw), never changed in place.
    rules: { 'svelte/prefer-svelte-reactivity': 'off' },
  },
  {
    // The compiler of components looks after these better, and their types come from it.
    files: ['**/*.svelte', 'src-renderer/main.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-undef': 'off' },
  },
  {
    // A declaration of a virtual module is ambient only without import statements.
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // Test cases are data; a missing one is a failed test, not a typing problem.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['scripts/**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', setTimeout: 'readonly' } },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['.dependency-cruiser.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable' } },
  },
  {
    // Tools read their configuration from a default export.
    files: ['**/*.config.{js,ts}'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
