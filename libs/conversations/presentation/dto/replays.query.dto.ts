import { OmitType } from '@nestjs/swagger';
import { FindReplays } from '../../application/queries/find-replays/find-replays.query.js';

export class ReplaysQuery extends OmitType(FindReplays, ['botId'] as const) {}
