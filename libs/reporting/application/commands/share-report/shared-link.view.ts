import type { Audience } from '../../../domain/share-link.js';

/** A new share link; its address is shown here and can be asked for again by those who may share. */
export class SharedLinkView {
  readonly id!: string;
  /** Opens the report for whoever has it: treat it like the report. */
  readonly url!: string;
  readonly audience!: Audience;
  readonly expiresAt!: Date;
}
