import type { ShareFactor } from '../../../domain/share-factor.js';
import type { Audience, Revocation } from '../../../domain/share-link.js';

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
  /** `by-hand`, `locked-out` (too many wrong answers) or `report-withdrawn`. */
  readonly revokedFor!: Revocation | null;
  /** What it asks for beside the link. */
  readonly factor!: ShareFactor;
  /** Whether it shows the images as well. */
  readonly images!: boolean;
  /** How often it was opened. */
  readonly openings!: number;
  /** How often it may be; null: as often as wanted. */
  readonly maxOpenings!: number | null;
  /** Since the last right one, or the last lock-out. */
  readonly wrongAnswers!: number;
  /** How often wrong answers have locked it. */
  readonly lockOuts!: number;
  /** Nobody can open it before. */
  readonly lockedUntil!: Date | null;
  readonly lastOpenedAt!: Date | null;
}
