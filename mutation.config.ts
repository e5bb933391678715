import { defineConfig } from 'vitest/config';

import { catalogue } from './build/catalogue-plugin.ts';

/** The tests that judge mutants of the rules: those of the rules themselves, which are quick. */
export default defineConfig({
  plugins: [catalogue()],
  test: { include: ['test/rules/**/*.test.ts', 'test/cases/**/*.test.ts'], environment: 'node' },
});
