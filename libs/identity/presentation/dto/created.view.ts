/** The id of what was created. */
export class CreatedView {
  readonly id!: string;
}
