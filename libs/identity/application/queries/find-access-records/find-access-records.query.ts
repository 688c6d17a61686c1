import { IsISO8601, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { type Fields, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { AccessRecordView } from './access-record.view.js';

/** Who opened which study or report; sorted by occurredAt, newest first unless told. */
@UseCase('identity.find-access-records')
@RequirePermission('activities.read')
export class FindAccessRecords extends PagedQuery<AccessRecordView> {
  /** Such as `study` or `report`. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  readonly subjectType?: string;

  @IsOptional()
  @IsUUID()
  readonly subjectId?: string;

  /** Only what this user or key was shown. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly actorId?: string;

  /** ISO 8601 moment; only what happened at or after it. */
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly from?: string;

  /** ISO 8601 moment; only what happened before it. */
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly to?: string;

  constructor(fields: Fields<FindAccessRecords> = {}) {
    super(fields);
  }
}
