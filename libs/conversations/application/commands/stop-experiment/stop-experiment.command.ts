import { IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Ends an experiment, or gives a plan up. The version that is decided for answers everybody from now on. */
@UseCase('conversations.stop-experiment')
@RequirePermission('bots.manage')
export class StopExperiment extends Command {
  @IsUUID()
  readonly botId!: string;

  @IsUUID()
  readonly experimentId!: string;

  /** The version of the arm that is decided for; left out, the version that was published before answers everybody. */
  @IsOptional()
  @IsInt()
  @Min(1)
  readonly decision?: number;

  constructor(fields: Fields<StopExperiment>) {
    super(fields);
  }
}
