import { IsIn, IsISO8601, IsOptional, Matches, MaxLength } from 'class-validator';
import { PagedQuery } from '#kernel';
import type { ActivityView } from './activity.view.js';

/** What lists of activities have in common; they are sorted by occurredAt, newest first unless told. */
export abstract class ActivitiesQuery extends PagedQuery<ActivityView> {
  /** Only this use case, or all of a context such as `reporting`. */
  @IsOptional()
  @MaxLength(100)
  @Matches(/^[a-z0-9.-]+$/)
  readonly useCase?: string;

  @IsOptional()
  @IsIn(['succeeded', 'failed'])
  readonly outcome?: 'succeeded' | 'failed';

  /** ISO 8601 moment; only what happened at or after it. */
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly from?: string;

  /** ISO 8601 moment; only what happened before it. */
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly to?: string;
}
