import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import type { BotProfile } from '../../../domain/bot/bot-profile.js';
import { INITIAL_BOT_STATE } from '../../../domain/bot/bot-state.js';
import { handsOver } from '../../../domain/replay/compare-turns.js';
import { ReplayNotes } from '../../../domain/replay/replay-notes.js';
import type { ReplayedConversation } from '../../../domain/replay/replayed-conversation.js';
import type { AnsweredMessages } from '../../queries/find-answered-messages/find-answered-messages.query.js';
import { BotTurns } from '../turns/bot-turns.js';
import { PracticeLookups } from '../turns/practice-lookups.js';
import { LocalLookups } from './local-lookups.js';
import { PreviewFlowRuns } from './preview-flow-runs.js';
import { afterOf, beforeOf, isOutOfBudget, localeOf } from './read-stages.js';

/** Takes the bot's turns of a past conversation once more. */
@Injectable()
export class ConversationReplays {
  constructor(
    private readonly mediator: Mediator,
    private readonly turns: BotTurns,
    private readonly lookups: PracticeLookups,
  ) {}

  /**
   * The person's messages in order, from the bot's first state on, or from a later one where the conversation had begun
   * before. It ends where this version would have handed over and the other had not: people would go on from there.
   *
   * @returns null when the budget for models is used up
   */
  async run(
    { contactId, begun, messages }: AnsweredMessages,
    profile: BotProfile,
    signal?: AbortSignal,
  ): Promise<ReplayedConversation | null> {
    const notes = new ReplayNotes();
    const runs = new PreviewFlowRuns(this.mediator);
    const practice = this.lookups.of(contactId);
    const lookups = profile.ai ? practice : new LocalLookups(this.mediator, practice);
    const [first] = messages;
    let state =
      begun && first
        ? { ...INITIAL_BOT_STATE, introduced: true, locale: localeOf(first.stages) }
        : INITIAL_BOT_STATE;
    for (const [index, message] of messages.entries()) {
      signal?.throwIfAborted();
      const { messageId, occurredAt: at } = message;
      if (await runs.waitUntil(at, state.flow)) state = { ...state, flow: null };
      const taken = await this.turns.answer({ ...message, state, at }, profile, { runs, lookups }, signal);
      if (isOutOfBudget(taken.stages)) return null;
      const [before, after] = [beforeOf(message), afterOf(taken)];
      notes.add({ messageId, beforeVersion: message.botVersion, before, after });
      if (handsOver(after.turn) && !handsOver(before.turn)) return notes.end(messages.length - index - 1);
      state = taken.step.state;
    }
    return notes.end(0);
  }
}
