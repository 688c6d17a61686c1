import { OmitType } from '@nestjs/swagger';
import { FindThreadMessages } from '../../application/queries/find-thread-messages/find-thread-messages.query.js';

export class ThreadMessagesQuery extends OmitType(FindThreadMessages, ['threadId'] as const) {}
