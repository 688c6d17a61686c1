import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Makes a bot's draft a version, kept for ever, and the one that answers unless told. Answers the numbers. */
@UseCase('conversations.publish-bot')
@RequirePermission('bots.manage')
export class PublishBot extends Command<BotPublishedAnswer> {
  @IsUUID()
  readonly botId!: string;

  /** The replay that was looked at before; it must be one of this draft. Shown with the version. */
  @IsOptional()
  @IsUUID()
  readonly replayId?: string;

  /** False makes it a version that only an experiment gives to some; what answers stays. True when left out. */
  @IsOptional()
  @IsBoolean()
  readonly answers?: boolean;

  constructor(fields: Fields<PublishBot>) {
    super(fields);
  }
}

export interface BotPublishedAnswer {
  /** The version that was made. */
  readonly number: number;
  /** The version that answers. */
  readonly publishedVersion: number;
}
