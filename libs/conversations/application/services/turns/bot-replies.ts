import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import type { Reply } from '../../../domain/bot/reply.js';
import type { Voice } from '../../../domain/bot/voice.js';
import { voiceOf } from '../../../domain/bot/voice-of.js';
import { ChannelRepository } from '../../../domain/channel.repository.js';
import type { Conversation } from '../../../domain/conversation.js';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { Message } from '../../../domain/message.js';
import { MessageRepository } from '../../../domain/message.repository.js';
import { GetAnsweringBot } from '../../queries/get-answering-bot/get-answering-bot.query.js';
import { MessagingPlatforms } from '../messaging-platforms.js';
import { BotProfiles } from './bot-profiles.js';

/** In whose name and voice a bot speaks in a conversation. */
export interface Speaker {
  readonly botId: string;
  readonly voice: Voice;
}

/** Puts what a bot says into its conversation, cut to what the platform takes. */
@Injectable()
export class BotReplies {
  constructor(
    private readonly mediator: Mediator,
    private readonly profiles: BotProfiles,
    private readonly channels: ChannelRepository,
    private readonly conversations: ConversationRepository,
    private readonly messages: MessageRepository,
    private readonly platforms: MessagingPlatforms,
  ) {}

  /** The bot of a conversation's channel, in the language of the person; null when none answers there now. */
  async speakerOf({ id, botState }: Conversation): Promise<Speaker | null> {
    const bot = await this.mediator.ask(new GetAnsweringBot({ conversationId: id }));
    if (!bot) return null;
    return { botId: bot.botId, voice: voiceOf(await this.profiles.of(bot), botState.locale) };
  }

  /** Stores the conversation with the replies queued in it. Nothing else may have stored it in this transaction. */
  async say(
    conversation: Conversation,
    replies: readonly Reply[],
    { botId }: Pick<Speaker, 'botId'>,
    inReplyTo?: string,
  ): Promise<void> {
    const { platform: key } = await this.channels.get(conversation.channelId);
    const { limits, split } = this.split(key);
    const messages = replies.flatMap(({ key: replyKey, text, buttons, sources }) =>
      split(text).map((part, index, { length }) =>
        Message.toSend({
          author: { kind: 'bot', id: botId },
          text: part,
          replyKey,
          ...(inReplyTo ? { inReplyTo } : {}),
          // Under the last part, where they are seen.
          buttons: index === length - 1 ? buttons.slice(0, limits.buttons) : [],
          sources: index === length - 1 ? sources : [],
        }),
      ),
    );
    for (const message of messages) conversation.queue(message);
    await this.conversations.update(conversation);
    for (const message of messages) await this.messages.add(message);
  }

  private split(key: Parameters<MessagingPlatforms['get']>[0]) {
    const platform = this.platforms.get(key);
    return { limits: platform.limits, split: (text: string) => platform.split(text) };
  }
}
