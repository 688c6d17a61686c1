import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Lets a replay go on with its next conversations, or end: all are done, or it has failed. */
@UseCase('conversations.advance-replay')
@SystemOnly()
export class AdvanceReplay extends Command {
  @IsUUID()
  readonly replayId!: string;

  /** Why it cannot go on. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly failure?: string;

  constructor(fields: Fields<AdvanceReplay>) {
    super(fields);
  }
}
