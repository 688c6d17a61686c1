import { CommandHandler, type ICommandHandler } from '#kernel';
import { BotRepository } from '../../../domain/bot.repository.js';
import { ChannelRepository } from '../../../domain/channel.repository.js';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { HandBackConversation } from './hand-back-conversation.command.js';

@CommandHandler(HandBackConversation)
export class HandBackConversationHandler implements ICommandHandler<HandBackConversation> {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly channels: ChannelRepository,
    private readonly bots: BotRepository,
  ) {}

  async execute({ conversationId }: HandBackConversation): Promise<void> {
    const conversation = await this.conversations.get(conversationId);
    const { botId } = await this.channels.get(conversation.channelId);
    conversation.handBack(botId !== null && (await this.bots.isPublished(botId)));
    await this.conversations.update(conversation);
  }
}
