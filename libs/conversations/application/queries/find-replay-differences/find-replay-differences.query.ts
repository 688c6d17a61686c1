import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { type Fields, OnPrimary, PagedQuery, RequirePermission, RestrictFields, UseCase } from '#kernel';
import { DIFFERENCE_KINDS, type DifferenceKind } from '../../../domain/replay/compare-turns.js';
import type { ReplayDifferenceView } from './replay-difference.view.js';

/** What a replay would have answered differently, conversation by conversation. Sort: `place`. */
@UseCase('conversations.find-replay-differences')
@RequirePermission('bots.manage')
@RestrictFields({
  text: 'conversations.read',
  beforeTexts: 'conversations.read',
  afterTexts: 'conversations.read',
})
@OnPrimary()
export class FindReplayDifferences extends PagedQuery<ReplayDifferenceView> {
  @IsUUID()
  readonly botId!: string;

  @IsUUID()
  readonly replayId!: string;

  /** Of one kind only. */
  @IsOptional()
  @IsIn(DIFFERENCE_KINDS)
  readonly kind?: DifferenceKind;

  constructor(fields: Fields<FindReplayDifferences>) {
    super(fields);
  }
}
