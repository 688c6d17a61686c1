import type { IncomingMessage } from './message-reader.js';

/** Answers to one request, for the one who waits for them. */
export class ReplyQueue {
  private readonly waiting: IncomingMessage[] = [];
  private failure: Error | undefined;
  private wake: (() => void) | undefined;

  push(message: IncomingMessage): void {
    this.waiting.push(message);
    this.wake?.();
  }

  /** No more will come. */
  fail(error: Error): void {
    this.failure ??= error;
    this.wake?.();
  }

  /** Nobody waits any more. */
  discard(): void {
    for (const { dataSet } of this.waiting.splice(0)) dataSet?.discard();
  }

  async next(): Promise<IncomingMessage> {
    for (;;) {
      const message = this.waiting.shift();
      if (message) return message;
      if (this.failure) throw this.failure;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }
}
