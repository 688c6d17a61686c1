import { IsUUID } from 'class-validator';
import { type Fields, OnPrimary, Query, RequirePermission, UseCase } from '#kernel';
import type { ExperimentResultsView } from './experiment-results.view.js';

/** What an experiment has shown so far. */
@UseCase('conversations.get-experiment-results')
@RequirePermission('bots.manage')
@OnPrimary()
export class GetExperimentResults extends Query<ExperimentResultsView> {
  @IsUUID()
  readonly botId!: string;

  @IsUUID()
  readonly experimentId!: string;

  constructor(fields: Fields<GetExperimentResults>) {
    super(fields);
  }
}
