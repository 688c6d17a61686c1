/** The services of DIMSE-C (PS3.7, Table E.1-1, Command Field); answers have the uppermost bit set. */
export const COMMAND = {
  store: 0x0001,
  get: 0x0010,
  find: 0x0020,
  move: 0x0021,
  echo: 0x0030,
  cancel: 0x0fff,
} as const;

/** The bit of Command Field that tells an answer. */
export const ANSWER = 0x8000;

/** Statuses that several services share (PS3.7, Annex C). */
export const STATUS = {
  success: 0x0000,
  processingFailure: 0x0110,
  sopClassNotSupported: 0x0122,
  notAuthorized: 0x0124,
  unrecognizedOperation: 0x0211,
  cancelled: 0xfe00,
  pending: 0xff00,
  pendingWithWarning: 0xff01,
} as const;

/** Further answers follow. */
export const isPending = (status: number | undefined): boolean =>
  status === STATUS.pending || status === STATUS.pendingWithWarning;

/** The elements of a command set that the services use (PS3.7, E.1). */
export interface CommandSet {
  /** (0000,0002). */
  readonly affectedSopClassUid?: string;
  /** (0000,0100). */
  readonly commandField: number;
  /** (0000,0110). */
  readonly messageId?: number;
  /** (0000,0120). */
  readonly messageIdBeingRespondedTo?: number;
  /** (0000,0600): an AE title. */
  readonly moveDestination?: string;
  /** (0000,0700): 0 medium, 1 high, 2 low. */
  readonly priority?: number;
  /** (0000,0800) is not 0101H. */
  readonly hasDataSet: boolean;
  /** (0000,0900). */
  readonly status?: number;
  /** (0000,0902), 64 signs. */
  readonly errorComment?: string;
  /** (0000,1000). */
  readonly affectedSopInstanceUid?: string;
  /** (0000,1020) to (0000,1023). */
  readonly remaining?: number;
  readonly completed?: number;
  readonly failed?: number;
  readonly warning?: number;
  /** (0000,1030). */
  readonly moveOriginatorAeTitle?: string;
  /** (0000,1031). */
  readonly moveOriginatorMessageId?: number;
}
