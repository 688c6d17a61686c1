/** Where the instance stands after a transition. */
export class TransitionFiredAnswer {
  state!: string;
  category!: 'todo' | 'active' | 'waiting' | 'done';
  /** Version of the instance. */
  version!: number;
}
