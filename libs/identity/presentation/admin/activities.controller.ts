import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Mediator, type PagedResult } from '#kernel';
import { ApiPage } from '#platform/http/openapi/api-page';
import { ActivityView } from '../../application/queries/find-activities/activity.view.js';
import { FindActivities } from '../../application/queries/find-activities/find-activities.query.js';
import { FindMyActivities } from '../../application/queries/find-my-activities/find-my-activities.query.js';
import { ActivitiesParams } from '../dto/activities.params.dto.js';

/** What was done and tried in the practice. */
@ApiTags('activities')
@ApiBearerAuth()
@Controller('v1/activities')
export class ActivitiesController {
  constructor(private readonly mediator: Mediator) {}

  /** Everybody's activities, or with `mine=true` the caller's own. */
  @Get()
  @ApiPage(ActivityView)
  list(@Query() { mine, ...filters }: ActivitiesParams): Promise<PagedResult<ActivityView>> {
    return this.mediator.ask(mine ? new FindMyActivities(filters) : new FindActivities(filters));
  }
}
