import { IsString, MaxLength } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { KnowledgeAnswer } from '../../../domain/bot/knowledge-answer.js';

/** What the practice's published knowledge answers to a question; null when nothing fits well enough. */
@UseCase('conversations.find-knowledge')
@SystemOnly()
export class FindKnowledge extends Query<KnowledgeAnswer | null> {
  @IsString()
  @MaxLength(25_000)
  readonly question!: string;

  /** BCP 47 tag of the question's language. */
  @IsString()
  @MaxLength(35)
  readonly locale!: string;

  constructor(fields: Fields<FindKnowledge>) {
    super(fields);
  }
}
