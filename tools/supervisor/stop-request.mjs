/** Ctrl-C arrives up to three times: from the terminal, from npm and from our launcher. Together they are one. */
const SAME_REQUEST_MS = 1_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** The wish to stop, and then, from who presses Ctrl-C again, to stop at once. */
export class StopRequest {
  #first = new AbortController();
  #again = new AbortController();
  #at = 0;

  constructor() {
    for (const signal of SIGNALS) process.on(signal, () => this.#received(signal));
  }

  /** Aborted when the system is to stop. */
  get signal() {
    return this.#first.signal;
  }

  /** Aborted when whoever waits has lost patience. */
  get impatience() {
    return this.#again.signal;
  }

  #received(signal) {
    const now = performance.now();
    if (!this.#first.signal.aborted) {
      this.#at = now;
      this.#first.abort(new Error(`Stopped by ${signal}.`));
    } else if (now - this.#at > SAME_REQUEST_MS) {
      this.#again.abort();
    }
  }

  /** Resolves when the system is to stop. */
  wait() {
    return new Promise((resolve) => {
      if (this.signal.aborted) resolve();
      else this.signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }
}
