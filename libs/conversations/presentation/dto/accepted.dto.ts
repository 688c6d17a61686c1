export class AcceptedAnswer {
  /** The id that the page made. */
  readonly id!: string;
}
