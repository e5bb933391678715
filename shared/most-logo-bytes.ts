/** Most bytes of a logo: it is printed 18 mm high and copied into every document. */
export const MOST_LOGO_BYTES = 300_000;
