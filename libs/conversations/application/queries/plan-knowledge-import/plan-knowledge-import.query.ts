import { type Fields, Query, RequirePermission, UseCase } from '#kernel';

/** Asks, before anything is read, whether the caller may import; how many bytes. */
@UseCase('conversations.plan-knowledge-import')
@RequirePermission('bots.manage')
export class PlanKnowledgeImport extends Query<number> {
  constructor(fields: Fields<PlanKnowledgeImport>) {
    super(fields);
  }
}
