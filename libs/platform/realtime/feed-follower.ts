import type { FeedEntry, FeedSource } from './feed-source.js';
import type { Realtime } from './realtime.js';

/** Should the word of new entries be lost, they are found after so long. */
const LOOK_MS = 3_000;
const AT_ONCE = 500;

export interface FeedListener<Entry> {
  /** The last position it was told. */
  at: number;
  readonly tell: (entry: Entry) => void;
}

/** Reads the feed of one organization for the listeners of this process, as long as there are any. */
export class FeedFollower<Entry extends FeedEntry> {
  /** Everything up to here was read and told. */
  at = 0;
  /** Resolves when it knows where it begins and hears of what comes. */
  readonly started: Promise<void>;
  private readonly kept = new Set<FeedListener<Entry>>();
  private readonly listeners = new Set<FeedListener<Entry>>();
  private readonly timer: NodeJS.Timeout;
  private unsubscribe: () => void = () => undefined;
  private reading = false;
  private again = false;
  private over = false;

  constructor(
    private readonly organizationId: string,
    topic: string,
    realtime: Realtime,
    private readonly source: FeedSource<Entry>,
    private readonly failed: (error: unknown) => void,
    private readonly ended: () => void,
  ) {
    this.timer = setInterval(() => this.look(), LOOK_MS).unref();
    this.started = this.start(realtime, topic);
    // Who waits for it hears of a failure; when nobody does, it is nobody's.
    this.started.catch(() => this.end());
  }

  /** Keeps the follower alive for a listener that is not told anything yet; the answer gives the listener up. */
  keep(listener: FeedListener<Entry>): () => void {
    this.kept.add(listener);
    return () => {
      this.kept.delete(listener);
      this.listeners.delete(listener);
      if (this.kept.size === 0) this.end();
    };
  }

  /** From now on the listener is told; what it knows already is left out. Not for one that was given up meanwhile. */
  add(listener: FeedListener<Entry>): void {
    if (this.kept.has(listener)) this.listeners.add(listener);
  }

  /** It hears of growth before it looks for its beginning: so nothing falls between the two. */
  private async start(realtime: Realtime, topic: string): Promise<void> {
    const end = await realtime.subscribe(this.organizationId, topic, () => this.look());
    if (this.over) return end();
    this.unsubscribe = end;
    this.at = await this.source.head(this.organizationId);
  }

  /** Reads on. One reader at a time; a call while it reads makes it look once more. */
  private look(): void {
    this.again = true;
    if (this.reading || this.over) return;
    this.reading = true;
    this.read().catch(this.failed);
  }

  private async read(): Promise<void> {
    try {
      await this.started;
      while (this.again && !this.over) {
        this.again = false;
        const entries = await this.source.after(this.organizationId, this.at, AT_ONCE);
        if (entries.length === AT_ONCE) this.again = true;
        for (const entry of entries) this.tell(entry);
      }
    } finally {
      // In the same turn as the last look at `again`: a call in between would wait for the timer.
      this.reading = false;
    }
  }

  private tell(entry: Entry): void {
    this.at = entry.position;
    for (const listener of [...this.listeners]) {
      if (entry.position <= listener.at) continue;
      listener.at = entry.position;
      listener.tell(entry);
    }
  }

  private end(): void {
    if (this.over) return;
    this.over = true;
    clearInterval(this.timer);
    this.unsubscribe();
    this.ended();
  }
}
