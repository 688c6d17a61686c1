import { OmitType } from '@nestjs/swagger';
import { FindReplayDifferences } from '../../application/queries/find-replay-differences/find-replay-differences.query.js';

export class ReplayDifferencesQuery extends OmitType(FindReplayDifferences, ['botId', 'replayId'] as const) {}
