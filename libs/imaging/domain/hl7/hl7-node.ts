import { AggregateRoot, newId } from '#kernel';

/** How the organization is called in messages. */
export interface Hl7NodeName {
  readonly application: string;
  /** Unique over the whole installation: what is sent to it is this organization's. */
  readonly facility: string;
}

/** The organization as a sender and receiver of HL7 messages. */
export class Hl7Node extends AggregateRoot {
  static readonly aggregateType = 'hl7-node';

  application!: string;
  facility!: string;
  readonly createdAt!: Date;

  static named(name: Hl7NodeName): Hl7Node {
    return Object.assign(new Hl7Node(), name, { id: newId(), createdAt: new Date() });
  }

  rename({ application, facility }: Hl7NodeName): void {
    Object.assign(this, { application, facility });
  }
}
