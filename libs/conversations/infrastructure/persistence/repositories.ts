import type { Provider } from '@nestjs/common';
import { InboundEvents } from '../../application/services/inbound-events.js';
import { KnowledgeSearch } from '../../application/services/knowledge-search.js';
import { BotRepository } from '../../domain/bot.repository.js';
import { CannedReplyRepository } from '../../domain/canned-reply.repository.js';
import { ChannelRepository } from '../../domain/channel.repository.js';
import { ContactRepository } from '../../domain/contact.repository.js';
import { ConversationNoteRepository } from '../../domain/conversation-note.repository.js';
import { ConversationRepository } from '../../domain/conversation.repository.js';
import { KnowledgeArticleRepository } from '../../domain/knowledge-article.repository.js';
import { MessageRepository } from '../../domain/message.repository.js';
import { OrderIntakeRepository } from '../../domain/order-intake.repository.js';
import { PgInboundEvents } from './pg-inbound-events.js';
import { PgKnowledgeSearch } from '../knowledge/pg-knowledge-search.js';
import { TypeormBotRepository } from './typeorm-bot.repository.js';
import { TypeormCannedReplyRepository } from './typeorm-canned-reply.repository.js';
import { TypeormChannelRepository } from './typeorm-channel.repository.js';
import { TypeormContactRepository } from './typeorm-contact.repository.js';
import { TypeormConversationNoteRepository } from './typeorm-conversation-note.repository.js';
import { TypeormConversationRepository } from './typeorm-conversation.repository.js';
import { TypeormKnowledgeArticleRepository } from './typeorm-knowledge-article.repository.js';
import { TypeormMessageRepository } from './typeorm-message.repository.js';
import { TypeormOrderIntakeRepository } from './typeorm-order-intake.repository.js';

/** The ports to the database with their implementations. */
export const REPOSITORIES: Provider[] = [
  { provide: BotRepository, useClass: TypeormBotRepository },
  { provide: CannedReplyRepository, useClass: TypeormCannedReplyRepository },
  { provide: ChannelRepository, useClass: TypeormChannelRepository },
  { provide: ContactRepository, useClass: TypeormContactRepository },
  { provide: ConversationNoteRepository, useClass: TypeormConversationNoteRepository },
  { provide: ConversationRepository, useClass: TypeormConversationRepository },
  { provide: KnowledgeArticleRepository, useClass: TypeormKnowledgeArticleRepository },
  { provide: MessageRepository, useClass: TypeormMessageRepository },
  { provide: OrderIntakeRepository, useClass: TypeormOrderIntakeRepository },
  { provide: InboundEvents, useClass: PgInboundEvents },
  { provide: KnowledgeSearch, useClass: PgKnowledgeSearch },
];
