export const SHARE_FACTORS = ['none', 'birth-date', 'birth-date-and-number', 'code'] as const;

/**
 * What somebody has to know beside the link. `birth-date-and-number`: also the last four characters of the order's number.
 * `code`: one that is sent to them, and works once.
 */
export type ShareFactor = (typeof SHARE_FACTORS)[number];
