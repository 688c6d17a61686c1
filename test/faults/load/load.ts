import type { Ledger } from './ledger.js';
import type { Outgoing, Sender } from './sender.js';
import type { Traffic } from './traffic.js';

const REQUEST_TIMEOUT_MS = 10_000;
const PAUSE_MS = 150;
const REPEAT_EVERY = 4;
/** Longer than any fault lasts: after that, a request that is never acknowledged is a fault of the system. */
const PATIENCE_MS = 90_000;

/**
 * The outside world: senders work side by side, each strictly one request after the other, and repeat what was not
 * acknowledged, as Telegram does with the updates of one chat. Some requests are repeated although they were acknowledged.
 */
export class Load implements Traffic {
  private readonly sequences = new Map<string, number>();
  private going?: Promise<void>;
  private stopped = false;
  /** Answers that said the request is wrong: with right requests there are none. */
  readonly refusals: string[] = [];

  constructor(
    private readonly baseUrl: string,
    private readonly senders: readonly Sender[],
    private readonly ledger: Ledger,
  ) {}

  /** Each sender sends so many; answers when all are acknowledged. */
  async send(each: number): Promise<void> {
    await Promise.all(
      this.senders.map(async (sender) => {
        for (let n = 0; n < each; n++) await this.sendOne(sender);
      }),
    );
  }

  /** Sends on and on until `stop`. */
  start(pauseMs = 150): void {
    this.stopped = false;
    this.going = Promise.all(
      this.senders.map(async (sender) => {
        while (!this.stopped) {
          await this.sendOne(sender);
          await sleep(pauseMs);
        }
      }),
    ).then(() => undefined);
    // Told by `stop`; a failure before that must not end the process.
    this.going.catch(() => undefined);
  }

  /** Answers when everything sent is acknowledged. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.going;
  }

  private async sendOne(sender: Sender): Promise<void> {
    const sequence = (this.sequences.get(sender.id) ?? 0) + 1;
    this.sequences.set(sender.id, sequence);
    const outgoing = sender.next(sequence);
    const end = Date.now() + PATIENCE_MS;
    for (let attempt = 1; ; attempt++) {
      const { key, data } = outgoing;
      const entry = { sender: sender.id, sequence, key, attempt, at: new Date().toISOString() };
      await this.ledger.write({ event: 'sent', ...entry, ...(data ? { data } : {}) });
      const result = await post(this.baseUrl, outgoing);
      const told = { ...entry, at: new Date().toISOString() };
      if (result?.accepted) {
        await this.ledger.write({
          event: 'acknowledged',
          ...told,
          status: result.status,
          answer: result.answer,
        });
        // An acknowledgement can be lost on its way: then the same comes again although it was taken.
        if (sequence % REPEAT_EVERY !== 0 || attempt > 1) return;
        continue;
      }
      if (result && result.status >= 400 && result.status < 500 && result.status !== 429) {
        await this.ledger.write({ event: 'refused', ...told, status: result.status, answer: result.answer });
        this.refusals.push(
          `${sender.id} #${sequence} was refused with ${result.status}: ${JSON.stringify(result.answer)}`,
        );
        return;
      }
      if (Date.now() > end)
        throw new Error(`${sender.id} #${sequence} was not acknowledged within ${PATIENCE_MS / 1000} s`);
      await sleep(PAUSE_MS);
    }
  }
}

interface Result {
  readonly accepted: boolean;
  readonly status: number;
  readonly answer: unknown;
}

/** Undefined when there was no whole answer: nobody knows what became of the request. */
export async function post(baseUrl: string, { path, headers, body }: Outgoing): Promise<Result | undefined> {
  try {
    const response = await fetch(baseUrl + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '');
    return { accepted: response.ok, status: response.status, answer: json && text ? JSON.parse(text) : text };
  } catch {
    return undefined;
  }
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
