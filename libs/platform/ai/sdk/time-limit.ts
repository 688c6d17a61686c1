/** Time for one call, ended earlier by its caller. */
export class TimeLimit {
  private readonly controller = new AbortController();
  private readonly abort = (): void => this.controller.abort();
  private timer: NodeJS.Timeout;
  private isOver = false;

  constructor(
    milliseconds: number,
    private readonly outer: AbortSignal | undefined,
  ) {
    this.timer = this.startTimer(milliseconds);
    outer?.addEventListener('abort', this.abort, { once: true });
    if (outer?.aborted) this.abort();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Whether the time is what ended the call. */
  get passed(): boolean {
    return this.isOver;
  }

  /** Whether the caller did. */
  get givenUp(): boolean {
    return this.outer?.aborted ?? false;
  }

  /** Gives so much from now on. */
  restart(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = this.startTimer(milliseconds);
  }

  /** Ends whatever is still under way. */
  end(): void {
    clearTimeout(this.timer);
    this.outer?.removeEventListener('abort', this.abort);
    this.abort();
  }

  private startTimer(milliseconds: number): NodeJS.Timeout {
    return setTimeout(
      () => {
        this.isOver = true;
        this.abort();
      },
      Math.max(0, milliseconds),
    );
  }
}
