import { IsUUID } from 'class-validator';
import { type Fields, OnPrimary, Query, RequirePermission, UseCase } from '#kernel';
import type { ExperimentView } from '../find-experiments/experiment.view.js';

@UseCase('conversations.get-experiment')
@RequirePermission('bots.manage')
@OnPrimary()
export class GetExperiment extends Query<ExperimentView> {
  @IsUUID()
  readonly botId!: string;

  @IsUUID()
  readonly experimentId!: string;

  constructor(fields: Fields<GetExperiment>) {
    super(fields);
  }
}
