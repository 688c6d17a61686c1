import { IsOptional, IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Reads the templates that the platform has approved for a channel anew; for all open channels that have some by default. */
@UseCase('conversations.sync-templates')
@RequirePermission('channels.manage')
export class SyncTemplates extends Command {
  @IsOptional()
  @IsUUID()
  readonly channelId?: string;

  constructor(fields: Fields<SyncTemplates> = {}) {
    super(fields);
  }
}
