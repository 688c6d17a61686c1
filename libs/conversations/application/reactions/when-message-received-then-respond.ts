import { type Effect, type EffectRun, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { MessageReceived } from '../../contracts/events/message-received.event.js';
import type { BotProfile } from '../../domain/bot/bot-profile.js';
import type { BotStep } from '../../domain/bot/bot-step.js';
import { RespondToMessage } from '../commands/respond-to-message/respond-to-message.command.js';
import { GetTurn, type Turn } from '../queries/get-turn/get-turn.query.js';
import { sameLanguage } from '../services/translation/same-language.js';
import { BotProfiles } from '../services/turns/bot-profiles.js';
import { BotTurns } from '../services/turns/bot-turns.js';
import { PracticeLookups } from '../services/turns/practice-lookups.js';
import { WorkflowFlowRuns } from '../services/turns/workflow-flow-runs.js';
import { TypingSignals } from '../services/typing-signals.js';

/**
 * Takes the bot's turn outside of any transaction, for it may take long; the command that follows makes it count, unless
 * the conversation went on meanwhile. In the order of the conversation, because its events come from it.
 */
@PerformOn({ name: 'conversations.when-message-received-then-respond', on: MessageReceived })
export class WhenMessageReceivedThenRespond implements Effect<MessageReceived> {
  constructor(
    private readonly mediator: Mediator,
    private readonly profiles: BotProfiles,
    private readonly turns: BotTurns,
    private readonly runs: WorkflowFlowRuns,
    private readonly lookups: PracticeLookups,
    private readonly typing: TypingSignals,
  ) {}

  async perform(
    envelope: EventEnvelope<MessageReceived>,
    { signal }: EffectRun,
  ): Promise<RespondToMessage | null> {
    const { conversationId, messageId } = envelope.event.payload;
    const turn = await this.mediator.ask(new GetTurn({ messageId }));
    if (!turn?.bot || turn.status === 'closed') return null;
    const profile = await this.profiles.of(turn.bot);
    const said = { ...turn, messageId, at: new Date() };
    const answers = turn.status === 'bot';
    // A model takes its time: the person sees that an answer comes.
    if (answers && profile.ai) void this.typing.show(envelope.organizationId, conversationId);
    const world = { runs: this.runs, lookups: this.lookups.of(turn.contactId) };
    const { step, stages } = answers
      ? await this.turns.answer(said, profile, world, signal)
      : await this.turns.watch(said, profile);
    const { botId, version: botVersion, experimentId } = turn.bot;
    return new RespondToMessage({
      conversationId,
      messageId,
      botId,
      botVersion,
      answers,
      basis: turn.state,
      step,
      stages,
      ...(experimentId ? { experimentId } : {}),
      ...(isForeign(turn, profile, step) ? { translates: true } : {}),
    });
  }
}

/** Whether staff could not read the message. */
function isForeign({ pressedButton }: Turn, { ai }: BotProfile, { state }: BotStep): boolean {
  const language = ai?.translates?.agentLanguage;
  return language !== undefined && pressedButton === null && !sameLanguage(state.locale ?? '', language);
}
