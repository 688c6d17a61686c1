/** What was added. */
export class AddedView {
  readonly id!: string;
}
