import type { Site } from './site.js';

export abstract class SiteRepository {
  abstract find(id: string): Promise<Site | undefined>;
  abstract add(site: Site): Promise<void>;
  /** Throws ConcurrencyConflict. */
  abstract update(site: Site): Promise<void>;
}
