/** SQL: whether a signing certificate is valid, and for a month at least. */
export const USABLE_CERTIFICATE = `not_before <= now() AND not_after > now() + interval '1 month'`;
