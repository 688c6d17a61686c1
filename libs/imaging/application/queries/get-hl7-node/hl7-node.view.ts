/** The practice as a sender and receiver of HL7 messages. */
export class Hl7NodeView {
  /** 0 while it has no name. */
  readonly version!: number;
  /** MSH-3 of what it sends; null while it has none. */
  readonly application!: string | null;
  /** MSH-4 of what it sends, MSH-6 of what comes; null while nobody can send to it. */
  readonly facility!: string | null;
}
