/** The signed PDF of a report, ready to be sent. Not shown outside of the system as it is: it names its place. */
export class ReportFileView {
  readonly fileId!: string;
  /** The version it is the document of. */
  readonly revision!: number;
  readonly storageKey!: string;
  readonly name!: string;
  readonly contentType!: string;
  /** Bytes. */
  readonly size!: number;
  /** Hex. */
  readonly sha256!: string;
}
