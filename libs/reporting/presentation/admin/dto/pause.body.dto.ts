import { OmitType } from '@nestjs/swagger';
import { PauseTurnaround } from '../../../application/commands/pause-turnaround/pause-turnaround.command.js';

/** What reading waits for. */
export class PauseBody extends OmitType(PauseTurnaround, ['reportId'] as const) {}
