import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Fields, RequirePermission, UseCase } from '#kernel';
import { ActivitiesQuery } from './activities-query.js';

/** What everybody in the practice did, from the command journal. */
@UseCase('identity.find-activities')
@RequirePermission('activities.read')
export class FindActivities extends ActivitiesQuery {
  /** Only what this user or key did. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly actorId?: string;

  /** Only what such actors did. */
  @IsOptional()
  @IsIn(['user', 'api-key', 'contact', 'system', 'anonymous'])
  readonly actorKind?: string;

  constructor(fields: Fields<FindActivities> = {}) {
    super(fields);
  }
}
