import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { BotContent } from '../../../domain/bot-content.js';

/** What a replay does next. */
export interface ReplayWork {
  readonly botId: string;
  /** Null for a draft. */
  readonly botVersion: number | null;
  readonly locale: string;
  readonly content: BotContent;
  readonly usesAi: boolean;
  /** The next conversations, in order; none when all are done. */
  readonly conversationIds: readonly string[];
}

/** The next conversations of a replay; null when it is over. */
@UseCase('conversations.get-replay-work')
@SystemOnly()
export class GetReplayWork extends Query<ReplayWork | null> {
  @IsUUID()
  readonly replayId!: string;

  constructor(fields: Fields<GetReplayWork>) {
    super(fields);
  }
}
