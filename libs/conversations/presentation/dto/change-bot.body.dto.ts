import { OmitType } from '@nestjs/swagger';
import { ChangeBot } from '../../application/commands/change-bot/change-bot.command.js';

export class ChangeBotBody extends OmitType(ChangeBot, ['botId', 'expectedVersion'] as const) {}
