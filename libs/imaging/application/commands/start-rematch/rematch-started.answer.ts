/** What a new search for orders is about. */
export class RematchStarted {
  /** How many studies have no order now. */
  studies!: number;
}
