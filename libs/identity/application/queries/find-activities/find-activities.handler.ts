import { type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import type { ActivityView } from './activity.view.js';
import { FindActivities } from './find-activities.query.js';
import { readActivities } from './read-activities.js';

@QueryHandler(FindActivities)
export class FindActivitiesHandler implements IQueryHandler<FindActivities> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindActivities): Promise<PagedResult<ActivityView>> {
    return readActivities(this.sql, query, { kind: query.actorKind, id: query.actorId });
  }
}
