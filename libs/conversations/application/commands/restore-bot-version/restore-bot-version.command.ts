import { IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Makes what a version of a bot says its draft again. What answers stays until that is published. */
@UseCase('conversations.restore-bot-version')
@RequirePermission('bots.manage')
export class RestoreBotVersion extends Command {
  @IsUUID()
  readonly botId!: string;

  @IsInt()
  @Min(1)
  readonly number!: number;

  /** The bot's version that was read (If-Match). */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<RestoreBotVersion>) {
    super(fields);
  }
}
