/** A request as it leaves; repeated with the very same bytes until it is acknowledged. */
export interface Outgoing {
  readonly key: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Somebody outside who does one thing after the other: a chat, an account. */
export interface Sender {
  readonly id: string;
  next(sequence: number): Outgoing;
}
