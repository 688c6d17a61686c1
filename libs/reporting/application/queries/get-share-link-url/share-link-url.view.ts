import type { Audience } from '../../../domain/share-link.js';

/** The address of a share link: whoever has it can open the report. */
export class ShareLinkUrlView {
  readonly url!: string;
  readonly expiresAt!: Date;
  readonly audience!: Audience;
}
