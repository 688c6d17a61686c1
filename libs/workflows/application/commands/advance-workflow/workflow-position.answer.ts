/** Where an instance stands. */
export class WorkflowPosition {
  state!: string;
  category!: 'todo' | 'active' | 'waiting' | 'done';
}
