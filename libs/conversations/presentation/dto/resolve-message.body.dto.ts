import { OmitType } from '@nestjs/swagger';
import { ResolveMessage } from '../../application/commands/resolve-message/resolve-message.command.js';

export class ResolveMessageBody extends OmitType(ResolveMessage, ['conversationId', 'messageId'] as const) {}
