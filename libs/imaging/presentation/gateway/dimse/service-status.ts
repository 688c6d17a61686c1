/** Statuses of the services beyond those that all share (PS3.4, B.2.3, C.4.1.1.4, C.4.2.1.5, C.4.3.1.4 and K.4.1.1.4). */
export const SERVICE_STATUS = {
  outOfResources: 0xa700,
  /** How many there are cannot be told. */
  tooManyMatches: 0xa701,
  subOperationsFailed: 0xa702,
  moveDestinationUnknown: 0xa801,
  identifierMismatch: 0xa900,
  subOperationsWithWarnings: 0xb000,
  unableToProcess: 0xc000,
} as const;
