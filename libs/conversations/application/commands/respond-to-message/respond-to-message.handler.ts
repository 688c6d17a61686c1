import { isDeepStrictEqual } from 'node:util';
import { CommandHandler, conflict, type ICommandHandler, UnitOfWork } from '#kernel';
import { TranslationDue } from '../../../contracts/events/translation-due.event.js';
import { BotRepository } from '../../../domain/bot.repository.js';
import type { BotOutcome } from '../../../domain/bot/bot-outcome.js';
import { ContactRepository } from '../../../domain/contact.repository.js';
import type { Conversation } from '../../../domain/conversation.js';
import { ConversationNote } from '../../../domain/conversation-note.js';
import { ConversationNoteRepository } from '../../../domain/conversation-note.repository.js';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { BotExperimentRepository } from '../../../domain/experiment/bot-experiment.repository.js';
import { MessageRepository } from '../../../domain/message.repository.js';
import { OrderIntake } from '../../../domain/order-intake.js';
import { OrderIntakeRepository } from '../../../domain/order-intake.repository.js';
import { ChatVerification } from '../../services/contacts/chat-verification.js';
import { BotReplies } from '../../services/turns/bot-replies.js';
import { BotTurnRecords } from '../../services/turns/bot-turn-records.js';
import { RespondToMessage } from './respond-to-message.command.js';

@CommandHandler(RespondToMessage)
export class RespondToMessageHandler implements ICommandHandler<RespondToMessage> {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly bots: BotRepository,
    private readonly contacts: ContactRepository,
    private readonly messages: MessageRepository,
    private readonly notes: ConversationNoteRepository,
    private readonly intakes: OrderIntakeRepository,
    private readonly turns: BotTurnRecords,
    private readonly replies: BotReplies,
    private readonly experiments: BotExperimentRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly verification: ChatVerification,
  ) {}

  async execute(command: RespondToMessage): Promise<void> {
    const { messageId, botId, step, experimentId } = command;
    // It may have been taken back while it was being understood.
    const message = await this.messages.find(messageId);
    if (!message || message.deletedAt) return;
    const conversation = await this.conversations.get(command.conversationId);
    const speaks = this.mayStillSpeak(conversation, command);
    if (command.translates)
      this.unitOfWork.record(new TranslationDue({ messageId }), { type: 'message', id: messageId });
    const replies = speaks ? step.replies : [];
    await this.turns.keep({ ...command, replies: replies.map(({ key }) => key) });
    if (!speaks) return;
    if (conversation.isAnsweredByBot(new Date())) conversation.botAdvances(step.state);
    if (step.outcome?.kind === 'hand-over') conversation.handOver(step.outcome.reason);
    if (step.outcome?.kind === 'rescheduling-requested') conversation.handOver('rescheduling');
    await this.replies.say(conversation, replies, { botId }, messageId);
    if (experimentId && command.answers)
      await this.experiments.expose(experimentId, conversation.contactId, command.botVersion);
    if (step.verified) await this.verification.proved(conversation.contactId, step.verified);
    await this.carryOut(conversation, step.outcome, botId);
  }

  /** When a person answers the bot is silent, but for an emergency that nobody may have seen yet. */
  private mayStillSpeak(conversation: Conversation, { answers, basis, step }: RespondToMessage): boolean {
    const { status, urgent, botState } = conversation;
    if (conversation.isAnsweredByBot(new Date())) {
      if (answers && isDeepStrictEqual(botState, basis)) return true;
      throw conflict('conversations.turn-outdated', 'The conversation went on while the bot thought.');
    }
    const alarms = step.outcome?.kind === 'hand-over' && step.outcome.reason === 'emergency';
    return alarms && status !== 'closed' && !urgent;
  }

  private async carryOut(
    conversation: Conversation,
    outcome: BotOutcome | undefined,
    botId: string,
  ): Promise<void> {
    if (outcome?.kind === 'order-requested') await this.complete(conversation, outcome.order);
    if (outcome?.kind === 'rescheduling-requested') {
      const { name } = await this.bots.get(botId);
      const text = `${outcome.number}: ${outcome.wish}`;
      const note = { conversationId: conversation.id, author: { id: botId, name }, text };
      await this.notes.add(ConversationNote.write(note));
    }
  }

  private async complete(conversation: Conversation, request: OrderIntake['request']): Promise<void> {
    const { id: conversationId, contactId } = conversation;
    const contact = await this.contacts.get(contactId);
    contact.consents(request.consent);
    await this.contacts.update(contact);
    await this.intakes.add(OrderIntake.complete({ conversationId, contactId, request }));
  }
}
