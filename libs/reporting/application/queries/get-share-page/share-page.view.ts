import type { ShareFactor } from '../../../domain/share-factor.js';

/** A link for whoever holds it. */
export interface SharePageView {
  readonly expiresAt: Date;
  readonly factor: ShareFactor;
  /** Whether a code was sent that still counts. */
  readonly codeSent: boolean;
  /** Whether this browser has opened it. */
  readonly opened: boolean;
}
