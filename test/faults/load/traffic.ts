/** The outside world at work on one system. */
export interface Traffic {
  /** Each of those outside does so many things; answers when all are acknowledged. */
  send(each: number): Promise<void>;
  /** Goes on and on until `stop`. */
  start(pauseMs?: number): void;
  /** Answers when everything sent is acknowledged. */
  stop(): Promise<void>;
  /** Answers that said the request is wrong: with right requests there are none. */
  readonly refusals: readonly string[];
}
