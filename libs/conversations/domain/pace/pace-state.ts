/** How far a chat or a whole channel has got ahead of its pace. Moments are milliseconds since 1970. */
export interface PaceState {
  /** One for each rule, in the rules' order: until when its places are taken (GCRA's theoretical arrival time). */
  readonly takenUntil: readonly number[];
  /** The platform wants nothing before then; 0 when it never said so. */
  readonly pausedUntil: number;
}

/** A place in a channel's pace that waits for its message. */
export interface ReservedTurn {
  readonly messageId: string;
  readonly at: number;
}

/** What is known of a chat and its channel, between one send and the next. */
export interface PaceStates {
  readonly chat: PaceState;
  readonly channel: PaceState;
  /** The place that is kept for a message of the chat: its first one that waits, for a chat keeps its order. */
  readonly reserved: ReservedTurn | null;
}
