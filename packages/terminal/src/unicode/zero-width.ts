/**
 * Source of a regular expression (flag `u`) for one character that takes no cell: marks (`Mn`,
 * `Me`), format characters (`Cf`), vowels and finals of Hangul that are written as jamo, and what
 * is unassigned but to be ignored (`Default_Ignorable_Code_Point`).
 *
 * Left out, with glibc's `wcwidth`: the soft hyphen, the Hangul fillers, and the number signs and
 * such that span the digits behind them (`Prepended_Concatenation_Mark`), all of which are seen.
 */
export const ZERO_WIDTH: string =
  "(?![\\u00AD\\u115F\\u3164\\uFFA0" +
  "\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u{110BD}\\u{110CD}])" +
  "[\\p{Mn}\\p{Me}\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u1160-\\u11FF\\uD7B0-\\uD7FF]";
