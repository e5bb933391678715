import { z } from 'zod';

/** Digits before the decimal point that an amount may have. */
const MAX_INTEGER_DIGITS = 15;
/** Digits after the decimal point that an amount may have (public format). */
const MAX_DECIMALS = 10;

const pattern = new RegExp(`^\\d{1,${String(MAX_INTEGER_DIGITS)}}(\\.\\d{1,${String(MAX_DECIMALS)}})?$`);

/**
 * A decimal as text, never a binary float: `"5000"`, `"2980.65"`. A JSON integer is accepted too,
 * because it is exact; any other JSON number is refused, because it has been rounded already.
 */
export const amountText = z.union([
  z.string().regex(pattern),
  z
    .int()
    .nonnegative()
    .transform((integer) => String(integer)),
]);
