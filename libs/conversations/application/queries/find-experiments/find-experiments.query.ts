import { IsUUID } from 'class-validator';
import { type Fields, OnPrimary, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { ExperimentView } from './experiment.view.js';

/** The experiments with a bot, the newest first. Sort: `createdAt`. */
@UseCase('conversations.find-experiments')
@RequirePermission('bots.manage')
@OnPrimary()
export class FindExperiments extends PagedQuery<ExperimentView> {
  @IsUUID()
  readonly botId!: string;

  constructor(fields: Fields<FindExperiments>) {
    super(fields);
  }
}
