import { OmitType } from '@nestjs/swagger';
import { PlanExperiment } from '../../application/commands/plan-experiment/plan-experiment.command.js';

export class PlanExperimentBody extends OmitType(PlanExperiment, ['botId'] as const) {}
