import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import { IsLanguageTag } from '../../is-language-tag.js';
import type { QuestionVector } from '../../services/knowledge-search.js';
import type { KnowledgeHitView } from './knowledge-hit.view.js';

/** What the practice's published knowledge says to a question, with scores, good enough to answer or not. */
@UseCase('conversations.search-knowledge')
@RequirePermission('bots.manage')
export class SearchKnowledge extends Query<KnowledgeHitView[]> {
  /** The question, as a patient would ask it. */
  @IsString()
  @Length(1, 500)
  readonly q!: string;

  /** BCP 47 tag of the question's language; the practice's unless told. */
  @IsOptional()
  @IsLanguageTag()
  readonly locale?: string;

  /** How many passages, 1 to 20; 5 unless told. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(20)
  readonly limit?: number;

  /** The question's vector, where a model makes any. */
  @IsOptional()
  @IsObject()
  readonly vector?: QuestionVector;

  constructor(fields: Fields<SearchKnowledge>) {
    super(fields);
  }
}
