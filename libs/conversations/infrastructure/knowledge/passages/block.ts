/** A paragraph, list, table or the like, as plain text in the units that it may be cut between. */
export interface Block {
  readonly units: readonly string[];
  /** What stands between its units. */
  readonly between: '\n' | ' ';
  /** Said again where it goes on in another passage: the head of a table. */
  readonly head?: string;
}
