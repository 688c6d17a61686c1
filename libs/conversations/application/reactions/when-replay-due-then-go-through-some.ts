import { DomainError, type Effect, type EffectRun, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { ReplayDue } from '../../contracts/events/replay-due.event.js';
import type { BotProfile } from '../../domain/bot/bot-profile.js';
import type { ReplayedConversation } from '../../domain/replay/replayed-conversation.js';
import { AdvanceReplay } from '../commands/advance-replay/advance-replay.command.js';
import { KeepReplayedConversation } from '../commands/keep-replayed-conversation/keep-replayed-conversation.command.js';
import { FindAnsweredMessages } from '../queries/find-answered-messages/find-answered-messages.query.js';
import { GetReplayWork, type ReplayWork } from '../queries/get-replay-work/get-replay-work.query.js';
import { ConversationReplays } from '../services/replay/conversation-replays.js';
import { BotProfiles } from '../services/turns/bot-profiles.js';

/** How long one run goes through conversations before the next one is due: other work of the worker comes in between. */
const SLICE_MS = 10_000;
/** A conversation that breaks so many attempts is left out: it may be what kills the process. */
const MOST_ATTEMPTS = 3;

/**
 * Goes through the next conversations of a replay. Each is kept when it is done, so whoever goes on after a lost process
 * begins with the next one.
 */
@PerformOn({
  name: 'conversations.when-replay-due-then-go-through-some',
  on: ReplayDue,
  maxAttempts: MOST_ATTEMPTS + 3,
})
export class WhenReplayDueThenGoThroughSome implements Effect<ReplayDue> {
  constructor(
    private readonly mediator: Mediator,
    private readonly profiles: BotProfiles,
    private readonly replays: ConversationReplays,
  ) {}

  async perform(
    { event }: EventEnvelope<ReplayDue>,
    { attempt, signal }: EffectRun,
  ): Promise<AdvanceReplay | null> {
    const { replayId } = event.payload;
    const work = await this.mediator.ask(new GetReplayWork({ replayId }));
    if (!work) return null;
    const profile = await this.profileOf(replayId, work);
    const until = Date.now() + SLICE_MS;
    for (const [index, conversationId] of work.conversationIds.entries()) {
      if (Date.now() > until) break;
      const outcome =
        attempt > MOST_ATTEMPTS && index === 0
          ? { code: 'conversations.replay-broken' }
          : await this.outcomeOf(replayId, conversationId, profile, signal);
      if (!outcome) return new AdvanceReplay({ replayId, failure: 'ai.budget-exceeded' });
      const kept = new KeepReplayedConversation({ replayId, conversationId, outcome });
      if (!(await this.mediator.send(kept))) return null;
    }
    return new AdvanceReplay({ replayId });
  }

  private async outcomeOf(
    replayId: string,
    conversationId: string,
    profile: BotProfile,
    signal: AbortSignal,
  ): Promise<ReplayedConversation | { readonly code: string } | null> {
    const messages = await this.mediator.ask(new FindAnsweredMessages({ replayId, conversationId }));
    try {
      return await this.replays.run(messages, profile, signal);
    } catch (error) {
      if (error instanceof DomainError && error.kind !== 'unavailable') return { code: error.code };
      throw error;
    }
  }

  private async profileOf(replayId: string, work: ReplayWork): Promise<BotProfile> {
    const { botId, botVersion, locale, content, usesAi } = work;
    // A draft has no number: what is learnt from its examples is kept under the replay's own id.
    const named = botVersion === null ? { botId: replayId, version: 0 } : { botId, version: botVersion };
    const { ai, ...profile } = await this.profiles.ofContent({ ...named, locale, content });
    return { ...profile, ...(ai && usesAi ? { ai } : {}), rehearses: true };
  }
}
