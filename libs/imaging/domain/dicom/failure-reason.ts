/**
 * Failure Reason (0008,1197) of one instance in a store response (PS3.18, Table I.2-2; the codes are the statuses of
 * PS3.4, B.2.3 and PS3.7, Annex C).
 */
export const FAILURE_REASON = {
  /** 0110: a general failure in processing. */
  processingFailure: 0x0110,
  /** 0111: the SOP instance is already stored with other content. */
  duplicateInstance: 0x0111,
  /** 0122: the SOP class is not supported. */
  sopClassNotSupported: 0x0122,
  /** A700: out of resources; a limit of this server. */
  outOfResources: 0xa700,
  /** A900: the data set does not match the SOP class, for example a required identifier is missing. */
  dataSetMismatch: 0xa900,
  /** A901: the instance is of another study than the one that the request names. */
  studyMismatch: 0xa901,
  /** C000: the bytes cannot be understood as DICOM. */
  cannotUnderstand: 0xc000,
  /** C122: the transfer syntax is not supported. */
  transferSyntaxNotSupported: 0xc122,
} as const;
