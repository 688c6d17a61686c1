import { IsUUID } from 'class-validator';
import { type Fields, OnPrimary, Query, RequirePermission, UseCase } from '#kernel';
import type { ReplayView } from '../find-replays/replay.view.js';

/** How far a replay is, and what it has found so far. */
@UseCase('conversations.get-replay')
@RequirePermission('bots.manage')
@OnPrimary()
export class GetReplay extends Query<ReplayView> {
  @IsUUID()
  readonly botId!: string;

  @IsUUID()
  readonly replayId!: string;

  constructor(fields: Fields<GetReplay>) {
    super(fields);
  }
}
