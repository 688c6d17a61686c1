import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { REFUSAL_REASONS } from '../../../domain/de-identification/refusal-reason.js';
import { FindRefusedInstances } from './find-refused-instances.query.js';
import type { RefusedInstanceView } from './refused-instance.view.js';

@QueryHandler(FindRefusedInstances)
export class FindRefusedInstancesHandler implements IQueryHandler<FindRefusedInstances> {
  constructor(private readonly sql: Sql) {}

  async execute(query: FindRefusedInstances): Promise<PagedResult<RefusedInstanceView>> {
    const page = await fetchPage<RefusedInstanceView>(this.sql, query, {
      select: 'x.instance_id AS "instanceId", x.study_id AS "studyId", x.refused AS reason',
      from: 'de_identification_instance x',
      where: ['x.de_identification_id = $1', 'x.refused IS NOT NULL'],
      values: [query.deIdentificationId],
      sorts: { place: { column: 'x.place', type: 'integer' } },
      defaultSort: 'place',
      id: 'x.instance_id',
    });
    return { ...page, items: page.items.map((item) => ({ ...item, message: REFUSAL_REASONS[item.reason] })) };
  }
}
