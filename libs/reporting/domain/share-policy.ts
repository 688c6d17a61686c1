import { AggregateRoot, invalid, nextOfficeOpening, type Opening } from '#kernel';
import { DEFAULT_SHARE_RULES } from './default-share-rules.js';
import type { AudienceRules, QuietHours, ShareRules } from './share-rules.js';
import type { Audience } from './share-link.js';

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** How a practice shares reports; each has one, with the practice's own id. Until it decides, the usual holds. */
export class SharePolicy extends AggregateRoot implements ShareRules {
  static readonly aggregateType = 'share-policy';

  audiences!: Readonly<Record<Audience, AudienceRules>>;
  tellOfAmendments!: boolean;
  quietHours!: QuietHours | null;

  static untouched(organizationId: string): SharePolicy {
    const state = { id: organizationId, organizationId, version: 1 };
    return Object.assign(new SharePolicy(), DEFAULT_SHARE_RULES, state);
  }

  /** @throws DomainError `reporting.quiet-hours-wrong` for hours of no length */
  decide({ audiences, tellOfAmendments, quietHours }: ShareRules): void {
    if (quietHours && quietHours.from === quietHours.to)
      throw invalid('reporting.quiet-hours-wrong', 'Quiet hours end at another time than they begin.');
    Object.assign(this, { audiences, tellOfAmendments, quietHours });
  }

  /**
   * When patients may be written to: now, or when the quiet hours end.
   *
   * @param timeZone the practice's, IANA name
   */
  mayWriteAt(now: Date, timeZone: string): Date {
    if (!this.quietHours) return now;
    const openings = loudHours(this.quietHours);
    return nextOfficeOpening({ timeZone, openings, holidays: [] }, now) ?? now;
  }
}

/** What quiet hours leave of each day. */
function loudHours({ from, to }: QuietHours): Opening[] {
  const spans =
    from > to
      ? [[to, from]]
      : [
          ['00:00', from],
          [to, '24:00'],
        ];
  return WEEK.flatMap((weekday) =>
    spans
      .filter(([opens = '', closes = '']) => opens < closes)
      .map(([opens = '', closes = '']) => ({ weekday, opens, closes })),
  );
}
