/**
 * Warning Reason (0008,1196) of a stored instance (PS3.18, Table I.2-1; PS3.4, B.2.3). B000 (coerced) and B006 (elements
 * discarded) never are: what is stored is what was sent.
 */
export const WARNING_REASON = {
  /** B007: the data set does not match the SOP class. */
  dataSetMismatch: 0xb007,
} as const;
