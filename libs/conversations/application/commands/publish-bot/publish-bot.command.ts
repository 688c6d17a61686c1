import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Makes a bot's draft the version that answers, and keeps it for ever. Answers its number. */
@UseCase('conversations.publish-bot')
@RequirePermission('bots.manage')
export class PublishBot extends Command<BotPublishedAnswer> {
  @IsUUID()
  readonly botId!: string;

  constructor(fields: Fields<PublishBot>) {
    super(fields);
  }
}

export interface BotPublishedAnswer {
  readonly publishedVersion: number;
}
