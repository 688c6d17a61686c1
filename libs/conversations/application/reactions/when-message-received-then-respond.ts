import { type Effect, type EffectRun, type EventEnvelope, Mediator, PerformOn } from '#kernel';
import { GetPractice } from '#identity/contracts';
import { Realtime } from '#platform/realtime/realtime';
import { MessageReceived } from '../../contracts/events/message-received.event.js';
import type { BotProfile } from '../../domain/bot/bot-profile.js';
import { understandButton } from '../../domain/bot/understand-button.js';
import { wantsKnowledge } from '../../domain/bot/wants-knowledge.js';
import { RespondToMessage } from '../commands/respond-to-message/respond-to-message.command.js';
import { FindKnowledge } from '../queries/find-knowledge/find-knowledge.query.js';
import { GetTurn, type Turn } from '../queries/get-turn/get-turn.query.js';
import { announce } from '../services/announce.js';
import { calendarDayIn } from '../services/calendar-day-in.js';
import { Understanding } from '../services/understanding.js';

/**
 * Understands a message and looks for an answer outside of any transaction, for it may take long; the bot then decides in
 * the transaction of the command that follows. In the order of the conversation, because its events come from it.
 */
@PerformOn({ name: 'conversations.when-message-received-then-respond', on: MessageReceived })
export class WhenMessageReceivedThenRespond implements Effect<MessageReceived> {
  constructor(
    private readonly mediator: Mediator,
    private readonly understanding: Understanding,
    private readonly realtime: Realtime,
  ) {}

  async perform(envelope: EventEnvelope<MessageReceived>, _run: EffectRun): Promise<RespondToMessage | null> {
    const { conversationId, messageId } = envelope.event.payload;
    const turn = await this.mediator.ask(new GetTurn({ messageId }));
    if (!turn) return null;
    await announce(this.realtime, envelope.organizationId, turn, {
      type: 'message',
      conversationId,
      messageId,
    });
    if (!turn.bot || turn.status === 'closed') return null;
    const profile = await this.profileOf(turn.bot);
    const understood =
      turn.pressedButton === null
        ? await this.understanding.understand(turn.text, profile.locale, profile)
        : understandButton(turn.pressedButton, turn.text, profile.locale);
    const asks = turn.status === 'bot' && wantsKnowledge(turn.state, understood);
    const knowledge = asks
      ? await this.mediator.ask(new FindKnowledge({ question: understood.text, locale: profile.locale }))
      : null;
    const today = calendarDayIn(profile.timeZone, new Date());
    return new RespondToMessage({ conversationId, messageId, understood, knowledge, profile, today });
  }

  private async profileOf({
    botId,
    version,
    locale,
    content,
  }: NonNullable<Turn['bot']>): Promise<BotProfile> {
    const practice = await this.mediator.ask(new GetPractice({}));
    return { ...content, botId, version, locale, practiceName: practice.name, timeZone: practice.timeZone };
  }
}
