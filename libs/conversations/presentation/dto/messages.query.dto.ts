import { OmitType } from '@nestjs/swagger';
import { FindMessages } from '../../application/queries/find-messages/find-messages.query.js';

export class MessagesQuery extends OmitType(FindMessages, ['conversationId'] as const) {}
