import { ArrayMaxSize, IsArray, IsOptional, IsString } from 'class-validator';
import { type Fields, RecordQuery, RequirePermission, UseCase } from '#kernel';
import type { StaffRecordView } from './staff-record.view.js';

/** Users for other systems. Filters: `id`, `identifier`, `name`, `email`, `active`, `updatedAt`. Sortable by `updatedAt`. */
@UseCase('identity.find-staff-records')
@RequirePermission('users.read')
export class FindStaffRecords extends RecordQuery<StaffRecordView> {
  /** Only users who have one of these permissions. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  readonly permissions?: readonly string[];

  constructor(fields: Fields<FindStaffRecords>) {
    super(fields);
  }
}
