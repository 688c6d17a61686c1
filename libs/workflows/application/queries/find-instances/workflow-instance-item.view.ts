/** A workflow about one subject, and where it stands. */
export class WorkflowInstanceItem {
  id!: string;
  version!: number;
  /** The template version it is pinned to. */
  templateId!: string;
  /** Name of its template. */
  template!: string;
  /** What it is about, such as `order`. */
  subjectType!: string;
  subjectId!: string;
  state!: string;
  category!: 'todo' | 'active' | 'waiting' | 'done';
  startedAt!: Date;
  /** When it entered the present state. */
  enteredAt!: Date;
  /** When it entered a done state; null while it is open. */
  finishedAt!: Date | null;
}
