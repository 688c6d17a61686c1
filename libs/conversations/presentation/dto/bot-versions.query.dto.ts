import { OmitType } from '@nestjs/swagger';
import { FindBotVersions } from '../../application/queries/find-bot-versions/find-bot-versions.query.js';

export class BotVersionsQuery extends OmitType(FindBotVersions, ['botId'] as const) {}
