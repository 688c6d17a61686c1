import type { Audience } from '../../../domain/share-link.js';

/** A share link without its token. */
export class ShareLinkView {
  readonly id!: string;
  readonly reportId!: string;
  readonly audience!: Audience;
  /** Who made it; null when the system did. */
  readonly createdBy!: string | null;
  readonly createdAt!: Date;
  readonly expiresAt!: Date;
  readonly revokedAt!: Date | null;
  /** How often it was opened. */
  readonly openings!: number;
  readonly lastOpenedAt!: Date | null;
}
