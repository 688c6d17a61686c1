import { PickType } from '@nestjs/swagger';
import { StopExperiment } from '../../application/commands/stop-experiment/stop-experiment.command.js';

export class StopExperimentBody extends PickType(StopExperiment, ['decision'] as const) {}
