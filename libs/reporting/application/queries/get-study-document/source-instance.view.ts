/** An image that a document shows. */
export class SourceInstanceView {
  readonly sopClassUid!: string;
  readonly sopInstanceUid!: string;
}
