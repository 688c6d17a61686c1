import { OmitType } from '@nestjs/swagger';
import { StartReplay } from '../../application/commands/start-replay/start-replay.command.js';

export class StartReplayBody extends OmitType(StartReplay, ['botId'] as const) {}
