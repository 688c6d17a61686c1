import { AggregateRoot, newId } from '#kernel';
import { SiteAdded } from '../contracts/events/site-added.event.js';
import { SiteChanged } from '../contracts/events/site-changed.event.js';

export interface SiteFacts {
  readonly name: string;
  readonly address: string | null;
  /** IANA name; null for the practice's own. */
  readonly timeZone: string | null;
}

/** A place where the practice examines. */
export class Site extends AggregateRoot {
  static readonly aggregateType = 'site';

  name!: string;
  address!: string | null;
  timeZone!: string | null;
  active!: boolean;
  readonly createdAt!: Date;

  static add(facts: SiteFacts): Site {
    const site = Object.assign(new Site(), facts, { id: newId(), active: true, createdAt: new Date() });
    site.record(new SiteAdded({ siteId: site.id }));
    return site;
  }

  change(facts: Partial<SiteFacts & { active: boolean }>): void {
    Object.assign(this, facts);
    this.record(new SiteChanged({ siteId: this.id }));
  }
}
