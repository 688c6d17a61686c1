import type { ShareFactor } from '../../../domain/share-factor.js';
import type { Audience } from '../../../domain/share-link.js';

/** A share link that was made. Its address opens the report and is kept nowhere: it is asked for by itself. */
export class MadeLink {
  readonly id!: string;
  readonly audience!: Audience;
  /** What it asks for beside the link. */
  readonly factor!: ShareFactor;
  /** Whether it shows the images as well. */
  readonly images!: boolean;
  /** How often it opens; null: as often as wanted. */
  readonly maxOpenings!: number | null;
  readonly expiresAt!: Date;
}
