import type { ShareLink } from './share-link.js';

/** The share links of the organization. */
export abstract class ShareLinkRepository {
  abstract find(id: string): Promise<ShareLink | undefined>;
  abstract add(link: ShareLink): Promise<void>;
  /** Throws ConcurrencyConflict when it was changed since it was loaded. */
  abstract update(link: ShareLink): Promise<void>;
  /** Counts an opening; by itself, because two readers may open a link at once. */
  abstract countOpening(id: string, now: Date): Promise<void>;
  /** Revokes what still works of a report's links. */
  abstract revokeAllOf(reportId: string, now: Date): Promise<void>;
}
