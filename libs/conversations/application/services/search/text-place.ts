/** A place in the order of all messages and notes: by moment, as PostgreSQL prints it, then by id. */
export interface TextPlace {
  readonly at: string;
  readonly id: string;
}
