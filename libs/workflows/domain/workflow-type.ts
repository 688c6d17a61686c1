import { AggregateRoot, newId } from '#kernel';

/** What kind of work is done, and on what: an imaging request on an order. */
export class WorkflowType extends AggregateRoot {
  static readonly aggregateType = 'workflow-type';

  /** Stable name such as `imaging-request`, unique in the organization. */
  key!: string;
  title!: string;
  /** What its instances are about: `order`. */
  subjectType!: string;

  static define(fields: { key: string; title: string; subjectType: string }): WorkflowType {
    return Object.assign(new WorkflowType(), { id: newId(), ...fields });
  }
}
