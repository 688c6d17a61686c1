import { IsOptional, IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Measures open reports by what the practice has decided, a portion after the other. */
@UseCase('reporting.follow-reading-policy')
@SystemOnly()
export class FollowReadingPolicy extends Command {
  /** After which report to go on; from the first unless told. */
  @IsOptional()
  @IsUUID()
  readonly afterId?: string;

  constructor(fields: Fields<FollowReadingPolicy>) {
    super(fields);
  }
}
