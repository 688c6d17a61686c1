/** A kind of work that workflows are made for. */
export class WorkflowTypeView {
  id!: string;
  /** Stable name such as `imaging-request`. */
  key!: string;
  title!: string;
  /** What its workflows are about, such as `order`. */
  subjectType!: string;
  createdAt!: Date;
}
