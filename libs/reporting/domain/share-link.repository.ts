import type { ShareLink } from './share-link.js';

/** The share links of the organization. */
export abstract class ShareLinkRepository {
  /** To look at it and not to change it. */
  abstract look(id: string): Promise<ShareLink | undefined>;
  /** To change it: nobody else changes it until this transaction ends. */
  abstract find(id: string): Promise<ShareLink | undefined>;
  abstract add(link: ShareLink): Promise<void>;
  /** Throws ConcurrencyConflict when it was changed since it was loaded. */
  abstract update(link: ShareLink): Promise<void>;
  /** Those of a report that were not revoked, to change them. */
  abstract openOf(reportId: string): Promise<ShareLink[]>;
}
