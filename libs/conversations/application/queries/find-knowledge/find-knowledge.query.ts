import { IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { KnowledgeAnswer } from '../../../domain/bot/knowledge-answer.js';
import type { QuestionVector } from '../../services/knowledge-search.js';

/** The passages of the practice's published knowledge that answer a question, the best one first; none when nothing fits well enough. */
@UseCase('conversations.find-knowledge')
@SystemOnly()
export class FindKnowledge extends Query<KnowledgeAnswer[]> {
  @IsString()
  @MaxLength(25_000)
  readonly question!: string;

  /** BCP 47 tag of the question's language. */
  @IsString()
  @MaxLength(35)
  readonly locale!: string;

  /** The question's vector, where a model makes any: see `KnowledgeQuestions`. */
  @IsOptional()
  @IsObject()
  readonly vector?: QuestionVector;

  constructor(fields: Fields<FindKnowledge>) {
    super(fields);
  }
}
