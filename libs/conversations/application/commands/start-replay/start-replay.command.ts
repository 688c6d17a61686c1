import { IsBoolean, IsDate, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';

/**
 * Answers the messages of a past time once more, with another version of a bot, to see what would be different. Nothing is
 * sent, ordered or told; orders and knowledge are looked up as they are now. Answers the replay's id.
 */
@UseCase('conversations.start-replay')
@RequirePermission('bots.manage')
@Idempotent()
export class StartReplay extends Command<ReplayStartedAnswer> {
  @IsUUID()
  readonly botId!: string;

  /** Number of the version to try; the draft as it is now when left out. */
  @IsOptional()
  @IsInt()
  @Min(1)
  readonly version?: number;

  /** Messages from this moment on; seven days before the end when left out. */
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  readonly from?: Date;

  /** Messages before this moment; now when left out. At most 31 days after `from`. */
  @IsOptional()
  @Type(() => Date)
  @IsDate()
  readonly to?: Date;

  /** At most so many conversations, an even sample of all; 500 when left out. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5_000)
  readonly limit?: number;

  /** Whether models of AI may be asked, which costs; what they would do is left out otherwise. */
  @IsOptional()
  @IsBoolean()
  readonly useAi?: boolean;

  constructor(fields: Fields<StartReplay>) {
    super(fields);
  }
}

export interface ReplayStartedAnswer {
  readonly id: string;
}
