import { IsBoolean, IsInt, IsOptional, IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Takes a study from its order: it is not what was ordered there. No rule matches it to that order again. */
@UseCase('imaging.unmatch-study')
@RequirePermission('studies.store')
export class UnmatchStudy extends Command {
  @IsUUID()
  readonly studyId!: string;

  @Length(3, 1000)
  readonly reason!: string;

  /** Also when a signed report of the study exists, which keeps its order. */
  @IsOptional()
  @IsBoolean()
  readonly force?: boolean;

  /** The version that the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<UnmatchStudy>) {
    super(fields);
  }
}
