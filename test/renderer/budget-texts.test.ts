import { describe, expect, test } from 'vitest';

import { readBudget } from '../../src-renderer/areas/scenario/budget-text.ts';

describe('a budget as it is typed', () => {
  test.for([
    { text: '380000', budget: '380000' },
    { text: ' ¥380,000.50 ', budget: '380000.5' },
    { text: '３８０，０００元', budget: '380000' },
    { text: '38万', budget: '380000' },
    { text: '38.56781万元', budget: '385678.1' },
    { text: '0.5万', budget: '5000' },
    { text: '380K', budget: '380000' },
    { text: '38.', budget: '38' },
    { text: '0', budget: '0' },
    { text: '999999999999999', budget: '999999999999999' },
    { text: '', budget: null },
    { text: '  ', budget: null },
    { text: '¥', budget: null },
    { text: '万', budget: undefined },
    { text: '-1', budget: undefined },
    { text: '1.005', budget: undefined },
    { text: '38.1234567万', budget: undefined },
    { text: '999999999999999万', budget: undefined },
    { text: '1e3', budget: undefined },
    { text: '三十八万', budget: undefined },
    { text: '38万万', budget: undefined },
  ])('“$text” is read as it is meant', ({ text, budget }) => {
    expect(readBudget(text)).toBe(budget);
  });
});
