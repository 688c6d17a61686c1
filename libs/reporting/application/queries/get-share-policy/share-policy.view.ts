import type { ShareFactor } from '../../../domain/share-factor.js';

/** How links for an audience are made, unless told. */
export class AudienceRulesView {
  readonly factor!: ShareFactor;
  /** How long links open; null: SHARE_LINK_DAYS of the installation. */
  readonly days!: number | null;
  /** How often a link opens; null: as often as wanted. */
  readonly maxOpenings!: number | null;
  /** Whether the images can be seen as well. */
  readonly images!: boolean;
}

export class AudiencesView {
  readonly patient!: AudienceRulesView;
  readonly referrer!: AudienceRulesView;
  readonly other!: AudienceRulesView;
}

/** HH:MM in the practice's time zone. */
export class QuietHoursView {
  readonly from!: string;
  readonly to!: string;
}

/** What the practice has decided about sharing. */
export class SharePolicyView {
  readonly version!: number;
  readonly audiences!: AudiencesView;
  /** Whether patient and referrer are told again when a report was amended. */
  readonly tellOfAmendments!: boolean;
  /** When patients are not written to of results; null: never. */
  readonly quietHours!: QuietHoursView | null;
}
