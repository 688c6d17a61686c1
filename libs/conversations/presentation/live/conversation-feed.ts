import { Injectable } from '@nestjs/common';
import { CurrentContext, Mediator, type Query } from '#kernel';
import { Feed, type Following } from '#platform/realtime/feed';
import { feedTopic } from '#platform/realtime/feed-topic';
import { Realtime } from '#platform/realtime/realtime';
import { Log } from '#platform/telemetry/log';
import type { FeedEntryView } from '../../application/queries/find-feed-entries/feed-entry.view.js';
import { FindFeedEntries } from '../../application/queries/find-feed-entries/find-feed-entries.query.js';
import { GetFeedReach } from '../../application/queries/get-feed-reach/get-feed-reach.query.js';

/**
 * What happens in an organization's conversations, for the sockets of this process: each event once and in order, also
 * over lost connections. Nothing announces: whatever records an event of a conversation has announced it.
 */
@Injectable()
export class ConversationFeed {
  private readonly feed: Feed<FeedEntryView>;

  constructor(
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
    realtime: Realtime,
    log: Log,
  ) {
    const source = {
      head: async (organizationId: string) => (await this.ask(organizationId, new GetFeedReach({}))).head,
      reaches: async (organizationId: string, position: number) =>
        (await this.ask(organizationId, new GetFeedReach({ position }))).kept,
      after: (organizationId: string, after: number, limit: number) =>
        this.ask(organizationId, new FindFeedEntries({ after, limit })),
    };
    this.feed = new Feed(realtime, feedTopic('conversations'), source, (err) =>
      log.warn('the feed of conversations could not be read and will be again', { err }),
    );
  }

  /** See `Feed.follow`. */
  follow(...following: Parameters<Feed<FeedEntryView>['follow']>): Promise<Following> {
    return this.feed.follow(...following);
  }

  private ask<R>(organizationId: string, query: Query<R>): Promise<R> {
    return this.contexts.asSystem('conversations.feed', organizationId, () => this.mediator.ask(query));
  }
}
