import type { ShareFactor } from './share-factor.js';
import type { Audience } from './share-link.js';

/** How links for an audience are made, unless told. */
export interface AudienceRules {
  readonly factor: ShareFactor;
  /** How long they open; null: as the installation is set. */
  readonly days: number | null;
  /** How often they open; null: as often as wanted. */
  readonly maxOpenings: number | null;
  /** Whether the images can be seen as well. */
  readonly images: boolean;
}

/** From when to when patients are not written to, HH:MM in the practice's time zone; it may go over midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** What a practice decides about sharing. */
export interface ShareRules {
  readonly audiences: Readonly<Record<Audience, AudienceRules>>;
  /** Whether patient and referrer are told again when a report was amended. */
  readonly tellOfAmendments: boolean;
  readonly quietHours: QuietHours | null;
}
