import { IsBoolean, IsOptional, IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Deletes a study with all its images, for good. That it was there, and who deleted it, stays written down. */
@UseCase('imaging.delete-study')
@RequirePermission('studies.delete')
export class DeleteStudy extends Command {
  @IsUUID()
  readonly studyId!: string;

  /** Why, in words. */
  @Length(3, 1000)
  readonly reason!: string;

  /** Also when its report is signed. */
  @IsOptional()
  @IsBoolean()
  readonly force?: boolean;

  constructor(fields: Fields<DeleteStudy>) {
    super(fields);
  }
}
