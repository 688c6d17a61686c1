/** Why an association, or an attempt to make one, failed. */
export type DimseFailureCode =
  /** The peer sent bytes that are no PDU, or one that does not fit here. */
  | 'dimse.protocol-error'
  /** The peer asked for more than a limit allows. */
  | 'dimse.limit-exceeded'
  /** The peer, or the network, ended the association in the middle. */
  | 'dimse.aborted'
  | 'dimse.timed-out'
  /** The peer refused the association. */
  | 'dimse.rejected'
  /** Nothing answers at the peer's address, or it is not allowed to be called. */
  | 'dimse.unreachable';

/** Speaking DICOM with a peer failed. The message tells how in terms of the protocol, never a value out of a data set. */
export class DimseFailure extends Error {
  constructor(
    readonly code: DimseFailureCode,
    message: string,
  ) {
    super(message);
    this.name = 'DimseFailure';
  }
}
