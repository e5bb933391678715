/** The rules of thumb of the sizings, read from `resources/sizing` and checked when the program is built. */
declare module 'virtual:sizing-rules' {
  export const sizingRules: import('./sizing-rules.ts').SizingRules;
}
