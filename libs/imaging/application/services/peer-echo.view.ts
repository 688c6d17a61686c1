/** What came of calling a DICOM peer. */
export class PeerEchoView {
  /** It answered with success. */
  readonly reached!: boolean;
  /** In words: what it answered, or why there was no answer. */
  readonly outcome!: string;
  /** How long it took, in milliseconds. */
  readonly milliseconds!: number;
}
