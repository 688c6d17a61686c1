import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FindTemplates } from './find-templates.query.js';
import type { TemplateView } from './template.view.js';

@QueryHandler(FindTemplates)
export class FindTemplatesHandler implements IQueryHandler<FindTemplates> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindTemplates): Promise<PagedResult<TemplateView>> {
    const { where, values } = new Conditions()
      .when(query.channelId, (place) => `t.channel_id = ${place}`)
      .when(query.status, (place) => `t.status = ${place}`);
    return fetchPage<TemplateView>(this.sql, query, {
      select: `t.id, t.channel_id AS "channelId", t.name, t.language, t.category, t.status, t.body, t.sendable`,
      from: 'message_template t',
      where,
      values,
      sorts: { name: { column: 't.name', type: 'text' } },
      defaultSort: 'name',
      id: 't.id',
    });
  }
}
