import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { IdParam } from '#platform/http/id-param';
import { IfMatch } from '#platform/http/if-match';
import { ApiPage } from '#platform/http/openapi/api-page';
import { CloseConversation } from '../../application/commands/close-conversation/close-conversation.command.js';
import { HandBackConversation } from '../../application/commands/hand-back-conversation/hand-back-conversation.command.js';
import { ReplyToConversation } from '../../application/commands/reply-to-conversation/reply-to-conversation.command.js';
import { ResolveMessage } from '../../application/commands/resolve-message/resolve-message.command.js';
import { TagConversation } from '../../application/commands/tag-conversation/tag-conversation.command.js';
import { TakeOverConversation } from '../../application/commands/take-over-conversation/take-over-conversation.command.js';
import { ConversationView } from '../../application/queries/find-conversations/conversation.view.js';
import { FindConversations } from '../../application/queries/find-conversations/find-conversations.query.js';
import { FindMessages } from '../../application/queries/find-messages/find-messages.query.js';
import { MessageView } from '../../application/queries/find-messages/message.view.js';
import { FindTags } from '../../application/queries/find-tags/find-tags.query.js';
import { TagView } from '../../application/queries/find-tags/tag.view.js';
import { ConversationDetailView } from '../../application/queries/get-conversation/conversation-detail.view.js';
import { GetConversation } from '../../application/queries/get-conversation/get-conversation.query.js';
import { ExplanationView } from '../../application/queries/get-explanation/explanation.view.js';
import { GetExplanation } from '../../application/queries/get-explanation/get-explanation.query.js';
import { StaffTranslations } from '../../application/services/translation/staff-translations.js';
import { MessagesQuery } from '../dto/messages.query.dto.js';
import { RepliedDto } from '../dto/replied.dto.js';
import { ReplyBody } from '../dto/reply.body.dto.js';
import { ResolveMessageBody } from '../dto/resolve-message.body.dto.js';
import { TranslateBody } from '../dto/translate.body.dto.js';
import { TranslatedDto } from '../dto/translated.dto.js';
import { TagsBody } from '../dto/tags.body.dto.js';

/** The inbox: conversations with contacts, and what staff do in them. */
@ApiTags('conversations')
@ApiBearerAuth()
@Controller('v1/conversations')
export class ConversationsController {
  constructor(
    private readonly mediator: Mediator,
    private readonly translations: StaffTranslations,
  ) {}

  /** Lists and searches conversations. */
  @Get()
  @ApiPage(ConversationView)
  list(@Query() query: FindConversations): Promise<PagedResult<ConversationView>> {
    return this.mediator.ask(query);
  }

  /** The tags in use, the most used first. */
  @Get('tags')
  @ApiOkResponse({ type: [TagView] })
  tags(): Promise<TagView[]> {
    return this.mediator.ask(new FindTags({}));
  }

  /** One conversation. */
  @Get(':id')
  @ApiOkResponse({ type: ConversationDetailView })
  get(@IdParam() conversationId: string): Promise<ConversationDetailView> {
    return this.mediator.ask(new GetConversation({ conversationId }));
  }

  /** The messages of a conversation. */
  @Get(':id/messages')
  @ApiPage(MessageView)
  messages(
    @IdParam() conversationId: string,
    @Query() query: MessagesQuery,
  ): Promise<PagedResult<MessageView>> {
    return this.mediator.ask(new FindMessages({ ...query, conversationId }));
  }

  /** Writes to the contact. The conversation must have been taken over by the caller. */
  @Post(':id/messages')
  @ApiCreatedResponse({ type: RepliedDto })
  async reply(@IdParam() conversationId: string, @Body() body: ReplyBody): Promise<RepliedDto> {
    if (body.translate) await this.translations.prepare(conversationId, body.text ?? '');
    return this.mediator.send(new ReplyToConversation({ ...body, conversationId }));
  }

  /** What a reply says in the contact's language: what is sent with `translate` for the same text, within a day. */
  @Post(':id/translate')
  @HttpCode(200)
  @ApiOkResponse({ type: TranslatedDto })
  async translate(
    @IdParam() conversationId: string,
    @Body() { text: written }: TranslateBody,
  ): Promise<TranslatedDto> {
    const { language, text } = await this.translations.prepare(conversationId, written);
    return { language, text, translated: text !== written };
  }

  /** How the bot came to its answer: asked by the message that was answered, or by a reply to it. */
  @Get(':id/messages/:messageId/explanation')
  @ApiOkResponse({ type: ExplanationView })
  explain(
    @IdParam() conversationId: string,
    @IdParam('messageId') messageId: string,
  ): Promise<ExplanationView> {
    return this.mediator.ask(new GetExplanation({ conversationId, messageId }));
  }

  /** Settles a message whose fate is unknown, or sends a failed one again. */
  @Post(':id/messages/:messageId/resolve')
  @HttpCode(204)
  @ApiNoContentResponse()
  async resolve(
    @IdParam() conversationId: string,
    @IdParam('messageId') messageId: string,
    @Body() body: ResolveMessageBody,
  ): Promise<void> {
    await this.mediator.send(new ResolveMessage({ ...body, conversationId, messageId }));
  }

  /** Takes the conversation over: the caller answers from now on, the bot is silent. */
  @Post(':id/take-over')
  @HttpCode(200)
  @ApiOkResponse({ type: ConversationView })
  async takeOver(@IdParam() conversationId: string): Promise<ConversationView> {
    await this.mediator.send(new TakeOverConversation({ conversationId }));
    return this.changed(conversationId);
  }

  /** Hands the conversation back to the bot. */
  @Post(':id/hand-back')
  @HttpCode(200)
  @ApiOkResponse({ type: ConversationView })
  async handBack(@IdParam() conversationId: string): Promise<ConversationView> {
    await this.mediator.send(new HandBackConversation({ conversationId }));
    return this.changed(conversationId);
  }

  /** Replaces the conversation's tags. */
  @Put(':id/tags')
  @ApiOkResponse({ type: ConversationView })
  async tag(
    @IdParam() conversationId: string,
    @Body() body: TagsBody,
    @IfMatch() expectedVersion: number | undefined,
  ): Promise<ConversationView> {
    await this.mediator.send(new TagConversation({ ...body, conversationId, expectedVersion }));
    return this.changed(conversationId);
  }

  /** Closes the conversation. */
  @Post(':id/close')
  @HttpCode(200)
  @ApiOkResponse({ type: ConversationView })
  async close(@IdParam() conversationId: string): Promise<ConversationView> {
    await this.mediator.send(new CloseConversation({ conversationId }));
    return this.changed(conversationId);
  }

  private changed(conversationId: string): Promise<ConversationView> {
    return this.mediator.ask(new GetConversation({ conversationId }));
  }
}
