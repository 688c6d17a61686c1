import { IsBoolean, IsInt, IsOptional, IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Puts a study on legal hold, or ends it: meanwhile nothing of it is deleted. */
@UseCase('imaging.hold-study')
@RequirePermission('archive.manage')
export class HoldStudy extends Command {
  @IsUUID()
  readonly studyId!: string;

  /** True to keep, false to keep no longer. */
  @IsBoolean()
  readonly held!: boolean;

  @Length(3, 1000)
  readonly reason!: string;

  /** The version that the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<HoldStudy>) {
    super(fields);
  }
}
