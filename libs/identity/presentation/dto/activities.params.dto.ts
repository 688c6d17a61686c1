import { IsBoolean, IsOptional } from 'class-validator';
import { ToBoolean } from '#kernel';
import { FindActivities } from '../../application/queries/find-activities/find-activities.query.js';

/** Filters of the activities page. */
export class ActivitiesParams extends FindActivities {
  /** Only one's own; needs no permission. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly mine?: boolean;
}
