import { OmitType } from '@nestjs/swagger';
import { PublishBot } from '../../application/commands/publish-bot/publish-bot.command.js';

export class PublishBotBody extends OmitType(PublishBot, ['botId'] as const) {}
