/** Fewest and most scenarios that stand side by side. */
export const comparedScenarios = { least: 2, most: 4 } as const;
