import { Injectable } from '@nestjs/common';

/** A file that is written, and its becoming durable. */
export interface FileInFlight {
  readonly storageKey: string;
  readonly safe: Promise<void>;
}

/** Files that are written and perhaps not durable yet: their instances are made known at the same time, and only then. */
@Injectable()
export class WrittenFiles {
  private readonly inFlight = new Map<string, Promise<void>>();

  /** During the work, `areSafe` waits for these. */
  async during<R>(files: readonly FileInFlight[], work: () => Promise<R>): Promise<R> {
    for (const { storageKey, safe } of files) this.inFlight.set(storageKey, safe);
    try {
      return await work();
    } finally {
      for (const { storageKey } of files) this.inFlight.delete(storageKey);
    }
  }

  /** Resolves when they are durable. Rejects with a FileStoreError when one of them cannot be. */
  async areSafe(storageKeys: readonly string[]): Promise<void> {
    await Promise.all(storageKeys.flatMap((key) => this.inFlight.get(key) ?? []));
  }
}
