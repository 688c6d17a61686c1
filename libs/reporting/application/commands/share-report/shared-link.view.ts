import type { ShareFactor } from '../../../domain/share-factor.js';
import type { Audience } from '../../../domain/share-link.js';

/** A new share link; its address is shown here and can be asked for again by those who may share. */
export class SharedLinkView {
  readonly id!: string;
  /** Opens the report for whoever has it: treat it like the report. */
  readonly url!: string;
  readonly audience!: Audience;
  /** What it asks for beside the link. */
  readonly factor!: ShareFactor;
  /** Whether it shows the images as well. */
  readonly images!: boolean;
  /** How often it opens; null: as often as wanted. */
  readonly maxOpenings!: number | null;
  readonly expiresAt!: Date;
}
