import { IsOptional, Matches } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

const UID = /^[0-9.]{1,64}$/;

/** Deletes a study, a series or an instance by its UIDs, as DICOMweb clients do. */
@UseCase('imaging.delete-instances')
@RequirePermission('studies.delete')
export class DeleteInstances extends Command {
  @Matches(UID)
  readonly studyInstanceUid!: string;

  @IsOptional()
  @Matches(UID)
  readonly seriesInstanceUid?: string;

  @IsOptional()
  @Matches(UID)
  readonly sopInstanceUid?: string;

  constructor(fields: Fields<DeleteInstances>) {
    super(fields);
  }
}
