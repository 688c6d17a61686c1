import { OmitType } from '@nestjs/swagger';
import { TransferConversation } from '../../application/commands/transfer-conversation/transfer-conversation.command.js';

export class TransferBody extends OmitType(TransferConversation, ['conversationId'] as const) {}
