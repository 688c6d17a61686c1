import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Stops a replay that goes on. What it has found so far stays. */
@UseCase('conversations.cancel-replay')
@RequirePermission('bots.manage')
export class CancelReplay extends Command {
  @IsUUID()
  readonly botId!: string;

  @IsUUID()
  readonly replayId!: string;

  constructor(fields: Fields<CancelReplay>) {
    super(fields);
  }
}
