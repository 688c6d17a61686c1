import { IsOptional, Matches } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { StoredInstance } from './stored-instance.js';

const UID = /^[0-9.]{1,64}$/;

/** The stored instances of a study, of one of its series, or one of them, by series and instance number. */
@UseCase('imaging.find-stored-instances')
@RequirePermission('studies.read', 'studies.read-granted')
export class FindStoredInstances extends Query<StoredInstance[]> {
  @Matches(UID)
  readonly studyInstanceUid!: string;

  @IsOptional()
  @Matches(UID)
  readonly seriesInstanceUid?: string;

  @IsOptional()
  @Matches(UID)
  readonly sopInstanceUid?: string;

  constructor(fields: Fields<FindStoredInstances>) {
    super(fields);
  }
}
