import { AggregateRoot } from '#kernel';
import { OrganizationChanged } from '../contracts/events/organization-changed.event.js';
import { OrganizationCreated } from '../contracts/events/organization-created.event.js';

/** What a practice says of itself. */
export interface PracticeDetails {
  readonly name: string;
  /** IANA name, such as `Europe/Vienna`: appointments and reminders are shown in it. */
  readonly timeZone: string;
  /** BCP 47 tag for texts made for patients and referrers. */
  readonly locale: string;
  /** Lines as on a letterhead. */
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** An imaging practice: the tenant whose rows all others are. Its id is its own organization id. */
export class Organization extends AggregateRoot implements PracticeDetails {
  static readonly aggregateType = 'organization';
  readonly name!: string;
  readonly timeZone!: string;
  readonly locale!: string;
  readonly address!: string | null;
  readonly phone!: string | null;
  readonly email!: string | null;

  static create(id: string, details: PracticeDetails): Organization {
    const organization = new Organization();
    Object.assign(organization, { ...details, id, organizationId: id });
    organization.record(new OrganizationCreated({ organizationId: id }));
    return organization;
  }

  /** Changes what is given; null empties a detail. */
  change(details: Partial<PracticeDetails>): void {
    Object.assign(this, details);
    this.record(new OrganizationChanged({ organizationId: this.id }));
  }
}
