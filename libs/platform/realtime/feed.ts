import type { FeedEntry, FeedSource } from './feed-source.js';
import { FeedFollower, type FeedListener } from './feed-follower.js';
import type { Realtime } from './realtime.js';

/** How many entries a listener may be behind before it reads everything anew: more would fill a socket that reads slowly. */
const MOST_MISSED = 1_000;
const AT_ONCE = 500;

export interface Following {
  /** Up to where the listener knows everything without having been told. */
  readonly position: number;
  /** False when it asked for what is not kept any more, or is too much: it must read everything anew. */
  readonly resumed: boolean;
  end(): void;
}

/**
 * Tells listeners of what happens in an organization: each entry once, in the order of the feed, beginning behind any
 * position that is still kept. In this process one follower an organization reads the feed and tells all listeners; who
 * comes with an older position reads by itself until it has caught up with the follower.
 */
export class Feed<Entry extends FeedEntry> {
  private readonly followers = new Map<string, FeedFollower<Entry>>();

  constructor(
    private readonly realtime: Realtime,
    private readonly topic: string,
    private readonly source: FeedSource<Entry>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /**
   * Tells a listener what came after `position`, then what comes. The first entries are told before this resolves.
   *
   * @param position null begins with what comes now
   * @param begin told where it begins, before the first entry
   * @param tell must not throw
   */
  async follow(
    organizationId: string,
    position: number | null,
    begin: (where: Pick<Following, 'position' | 'resumed'>) => void,
    tell: (entry: Entry) => void,
  ): Promise<Following> {
    const follower = this.followerOf(organizationId);
    const listener = { at: 0, tell };
    // From here on the follower stays, whatever the others do.
    const end = follower.keep(listener);
    try {
      await follower.started;
      const missed = position === null ? [] : await this.missed(organizationId, position);
      const resumed = missed !== null;
      listener.at = (resumed ? position : null) ?? follower.at;
      const where = { position: listener.at, resumed };
      begin(where);
      for (const entry of missed ?? []) pass(listener, entry);
      await this.catchUp(organizationId, follower, listener);
      return { ...where, end };
    } catch (error) {
      end();
      throw error;
    }
  }

  /** What came after a position; null where that is not kept any more or is too much. */
  private async missed(organizationId: string, position: number): Promise<readonly Entry[] | null> {
    if (position <= 0 || !(await this.source.reaches(organizationId, position))) return null;
    const entries = await this.source.after(organizationId, position, MOST_MISSED + 1);
    return entries.length > MOST_MISSED ? null : entries;
  }

  /** Until the listener is where the follower is; from that moment on, without a pause between, the follower tells it. */
  private async catchUp(
    organizationId: string,
    follower: FeedFollower<Entry>,
    listener: FeedListener<Entry>,
  ): Promise<void> {
    while (listener.at < follower.at) {
      const entries = await this.source.after(organizationId, listener.at, AT_ONCE);
      for (const entry of entries) pass(listener, entry);
      if (entries.length === 0) break;
    }
    follower.add(listener);
  }

  private followerOf(organizationId: string): FeedFollower<Entry> {
    const known = this.followers.get(organizationId);
    if (known) return known;
    const follower = new FeedFollower(
      organizationId,
      this.topic,
      this.realtime,
      this.source,
      this.failed,
      () => {
        if (this.followers.get(organizationId) === follower) this.followers.delete(organizationId);
      },
    );
    this.followers.set(organizationId, follower);
    return follower;
  }
}

function pass<Entry extends FeedEntry>(listener: FeedListener<Entry>, entry: Entry): void {
  listener.at = entry.position;
  listener.tell(entry);
}
