import { IsUUID } from 'class-validator';
import { type Fields, OnPrimary, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { ReplayView } from './replay.view.js';

/** The replays of a bot from the last 30 days, the newest first. Sort: `createdAt`. */
@UseCase('conversations.find-replays')
@RequirePermission('bots.manage')
@OnPrimary()
export class FindReplays extends PagedQuery<ReplayView> {
  @IsUUID()
  readonly botId!: string;

  constructor(fields: Fields<FindReplays>) {
    super(fields);
  }
}
