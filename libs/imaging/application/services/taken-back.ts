/** Tells what became of a transaction that failed. */
export abstract class TakenBack {
  /** Nothing of it is there, for certain: after a lost connection it may be. */
  abstract is(error: unknown): boolean;
}
