import { open, readFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

/** One line of the ledger. `sent` is written before a request leaves, `acknowledged` before anybody relies on its answer. */
export interface LedgerEntry {
  readonly event: 'sent' | 'acknowledged' | 'refused';
  readonly sender: string;
  /** 1, 2, 3… for each sender: the order in which it wants its requests to take effect. */
  readonly sequence: number;
  /** What makes a repetition recognizable: an update id, an idempotency key. */
  readonly key: string;
  readonly attempt: number;
  readonly at: string;
  readonly status?: number;
  readonly answer?: unknown;
  /** What the workload wants to know about it later. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * What the world outside knows: which requests were sent and which were acknowledged. Each entry is on the disk before
 * `write` answers, so that nothing the system under test does can take it back.
 */
export class Ledger {
  readonly entries: LedgerEntry[] = [];
  private waiting: {
    readonly line: string;
    readonly written: () => void;
    readonly failed: (error: unknown) => void;
  }[] = [];
  private flushing = false;

  private constructor(
    readonly path: string,
    private readonly file: FileHandle,
  ) {}

  static async create(path: string): Promise<Ledger> {
    return new Ledger(path, await open(path, 'ax'));
  }

  /** The entries of a ledger file. */
  static async read(path: string): Promise<LedgerEntry[]> {
    const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as LedgerEntry);
  }

  async write(entry: LedgerEntry): Promise<void> {
    await new Promise<void>((written, failed) => {
      this.waiting.push({ line: `${JSON.stringify(entry)}\n`, written, failed });
      void this.flush();
    });
    this.entries.push(entry);
  }

  async close(): Promise<void> {
    await this.file.close();
  }

  /** Entries that arrive while the disk is busy share the next sync. */
  private async flush(): Promise<void> {
    if (this.flushing) return;
    this.flushing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0);
      try {
        await this.file.appendFile(batch.map(({ line }) => line).join(''));
        await this.file.sync();
        for (const { written } of batch) written();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.flushing = false;
  }
}
