import { type IQueryHandler, QueryHandler } from '#kernel';
import { KnowledgeVectors, type PassageText } from '../../services/knowledge-vectors.js';
import { GetPassageTexts } from './get-passage-texts.query.js';

@QueryHandler(GetPassageTexts)
export class GetPassageTextsHandler implements IQueryHandler<GetPassageTexts> {
  constructor(private readonly vectors: KnowledgeVectors) {}

  execute({ articleId, version }: GetPassageTexts): Promise<PassageText[]> {
    return this.vectors.textsOf(articleId, version);
  }
}
