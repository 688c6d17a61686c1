/**
 * An AE title (PS3.5, Table 6.2-1): 1 to 16 visible signs of the default repertoire and spaces between them, without the
 * backslash, which parts values.
 */
export const AE_TITLE = /^[!-[\]-~](?:[ -[\]-~]{0,14}[!-[\]-~])?$/;
