import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Lets the versions of an experiment answer, each to its share of the contacts. A bot runs one experiment at a time. */
@UseCase('conversations.start-experiment')
@RequirePermission('bots.manage')
export class StartExperiment extends Command {
  @IsUUID()
  readonly botId!: string;

  @IsUUID()
  readonly experimentId!: string;

  constructor(fields: Fields<StartExperiment>) {
    super(fields);
  }
}
