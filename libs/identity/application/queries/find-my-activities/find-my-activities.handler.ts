import { actorId, CurrentContext, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import type { ActivityView } from '../find-activities/activity.view.js';
import { readActivities } from '../find-activities/read-activities.js';
import { FindMyActivities } from './find-my-activities.query.js';

@QueryHandler(FindMyActivities)
export class FindMyActivitiesHandler implements IQueryHandler<FindMyActivities> {
  constructor(
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {}

  execute(query: FindMyActivities): Promise<PagedResult<ActivityView>> {
    const { actor } = this.contexts.get();
    return readActivities(this.sql, query, { kind: actor.kind, id: actorId(actor) ?? undefined });
  }
}
