import { type IQueryHandler, QueryHandler } from '#kernel';
import { PlanKnowledgeImport } from './plan-knowledge-import.query.js';

const MEBIBYTE = 1_048_576;

@QueryHandler(PlanKnowledgeImport)
export class PlanKnowledgeImportHandler implements IQueryHandler<PlanKnowledgeImport> {
  execute(): Promise<number> {
    return Promise.resolve(10 * MEBIBYTE);
  }
}
