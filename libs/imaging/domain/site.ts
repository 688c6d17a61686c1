import { AggregateRoot, newId } from '#kernel';

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
    return Object.assign(new Site(), facts, { id: newId(), active: true, createdAt: new Date() });
  }

  change(facts: Partial<SiteFacts & { active: boolean }>): void {
    Object.assign(this, facts);
  }
}
