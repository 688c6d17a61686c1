import { AggregateRoot, newId } from '#kernel';

export interface ReferrerFacts {
  readonly name: string;
  readonly organization: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** A physician who asks for examinations and receives their reports. */
export class Referrer extends AggregateRoot {
  static readonly aggregateType = 'referrer';

  name!: string;
  organization!: string | null;
  email!: string | null;
  phone!: string | null;
  active!: boolean;
  readonly createdAt!: Date;

  static add(facts: ReferrerFacts): Referrer {
    return Object.assign(new Referrer(), facts, { id: newId(), active: true, createdAt: new Date() });
  }

  change(facts: Partial<ReferrerFacts & { active: boolean }>): void {
    Object.assign(this, facts);
  }
}
