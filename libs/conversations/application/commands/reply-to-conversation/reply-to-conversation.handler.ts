import { CommandHandler, conflict, type ICommandHandler, invalid } from '#kernel';
import type { Channel } from '../../../domain/channel.js';
import { ChannelRepository } from '../../../domain/channel.repository.js';
import type { Conversation } from '../../../domain/conversation.js';
import { ConversationRepository } from '../../../domain/conversation.repository.js';
import { Message } from '../../../domain/message.js';
import { MessageRepository } from '../../../domain/message.repository.js';
import { MessageFiles } from '../../services/media/message-files.js';
import { ReplyFiles, textsWith } from '../../services/media/reply-files.js';
import type { MessagingPlatform } from '../../services/messaging-platform.js';
import { MessagingPlatforms } from '../../services/messaging-platforms.js';
import { StaffMember } from '../../services/staff-member.js';
import { TemplateMessages } from '../../services/templates/template-messages.js';
import {
  MessageTranslations,
  type PreparedTranslation,
} from '../../services/translation/message-translations.js';
import { type RepliedAnswer, ReplyToConversation } from './reply-to-conversation.command.js';
import type { TemplateFields } from './template.fields.js';

@CommandHandler(ReplyToConversation)
export class ReplyToConversationHandler implements ICommandHandler<ReplyToConversation> {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly channels: ChannelRepository,
    private readonly messages: MessageRepository,
    private readonly platforms: MessagingPlatforms,
    private readonly staff: StaffMember,
    private readonly replyFiles: ReplyFiles,
    private readonly files: MessageFiles,
    private readonly templates: TemplateMessages,
    private readonly translations: MessageTranslations,
  ) {}

  async execute(command: ReplyToConversation): Promise<RepliedAnswer> {
    const { conversationId, text = '', fileId } = command;
    const userId = this.staff.userId();
    const conversation = await this.conversations.get(conversationId);
    conversation.mustBeAnsweredBy(userId);
    await this.mustNotCross(command, userId);
    const channel = await this.channels.get(conversation.channelId);
    const platform = this.platforms.get(channel.platform);
    if (command.template) return this.sendTemplate(command, command.template, conversation, channel);
    await this.mustBeOpen(conversationId, platform);
    const prepared = command.translate ? await this.prepared(conversationId, text) : null;
    const parts = platform.split((prepared?.text ?? text).replaceAll('\0', '').toWellFormed());
    const owner = { threadId: conversation.threadId, userId };
    const file = fileId === undefined ? undefined : await this.replyFiles.claim(fileId, owner, platform);
    if (parts.length === 0 && !file)
      throw invalid('conversations.empty-message', 'A message needs a text.', [
        { field: 'text', message: 'is blank' },
      ]);
    const messages = textsWith(file, parts).map((part, index) =>
      Message.toSend({
        author: { kind: 'user', id: userId },
        text: part,
        ...(file && index === 0 ? { media: file.arrived.media } : {}),
      }),
    );
    for (const message of messages) conversation.queue(message);
    await this.conversations.update(conversation);
    for (const message of messages) await this.messages.add(message);
    if (file && messages[0]) await this.files.add(messages[0], file.arrived);
    if (prepared) await this.keepWritten(prepared, messages);
    return { messageIds: messages.map(({ id }) => id) };
  }

  /** What goes out in place of the text was made before, by a model: no transaction waits for one. */
  private async prepared(conversationId: string, text: string): Promise<PreparedTranslation> {
    const prepared = await this.translations.prepared(conversationId, text);
    if (prepared) return prepared;
    throw conflict('conversations.translation-missing', 'Translate this text first; nothing was sent.');
  }

  /** Under the first part of what went out, staff read what their colleague wrote. */
  private async keepWritten(prepared: PreparedTranslation, messages: readonly Message[]): Promise<void> {
    const { source: written, sourceLanguage: language } = prepared;
    const first = messages.find(({ text }) => text !== '');
    if (!first || written === first.text) return;
    const translation = {
      messageId: first.id,
      language,
      text: written,
      madeBy: 'author',
      source: first.text,
    };
    await this.translations.keep(translation);
  }

  private async sendTemplate(
    { text, fileId }: ReplyToConversation,
    { name, language, parameters }: TemplateFields,
    conversation: Conversation,
    channel: Channel,
  ): Promise<RepliedAnswer> {
    if (text !== undefined || fileId !== undefined)
      throw invalid('conversations.template-alone', 'Send either a template or a text or file.', [
        { field: 'template', message: 'goes alone' },
      ]);
    const filled = await this.templates.fill(channel, { name, language }, parameters);
    const message = Message.toSend({ author: { kind: 'user', id: this.staff.userId() }, ...filled });
    conversation.queue(message);
    await this.conversations.update(conversation);
    await this.messages.add(message);
    return { messageIds: [message.id] };
  }

  /** Two answers to the same words confuse: who has not seen the last word is shown it first. */
  private async mustNotCross(
    { conversationId, seenPosition, force }: ReplyToConversation,
    userId: string,
  ): Promise<void> {
    if (seenPosition === undefined || force === true) return;
    if (await this.messages.isAnybodyAfter(conversationId, seenPosition, userId))
      throw conflict('conversations.newer-messages', 'Somebody has written since. Read it first, or insist.');
  }

  /** What the platform would refuse is not queued: the person who writes is told, and since when. */
  private async mustBeOpen(conversationId: string, platform: MessagingPlatform): Promise<void> {
    if (platform.openUntil(new Date(), true) === null) return;
    const last = await this.messages.lastReceivedAt(conversationId);
    const until = last && platform.openUntil(last, true);
    if (until && until.getTime() <= Date.now())
      throw conflict(
        'conversations.window-closed',
        `This platform takes answers for a limited time after the person's last message; it ended at ${until.toISOString()}.${
          platform.takesTemplates ? ' An approved template may be sent.' : ''
        }`,
        { until },
      );
  }
}
