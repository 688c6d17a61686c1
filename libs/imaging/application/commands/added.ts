/** The id of what was added. */
export class Added {
  readonly id!: string;
}
