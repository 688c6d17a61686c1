import { OmitType } from '@nestjs/swagger';
import { FindExperiments } from '../../application/queries/find-experiments/find-experiments.query.js';

export class ExperimentsQuery extends OmitType(FindExperiments, ['botId'] as const) {}
