/** What was made. */
export class CreatedAnswer {
  readonly id!: string;
}
