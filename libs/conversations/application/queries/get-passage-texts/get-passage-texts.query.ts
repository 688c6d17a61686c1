import { IsInt, IsUUID } from 'class-validator';
import { type Fields, OnPrimary, Query, SystemOnly, UseCase } from '#kernel';
import type { PassageText } from '../../services/knowledge-vectors.js';

/** The passages of an article's version whose vectors are to be made; none when another version answers by now. */
@UseCase('conversations.get-passage-texts')
@SystemOnly()
@OnPrimary()
export class GetPassageTexts extends Query<PassageText[]> {
  @IsUUID()
  readonly articleId!: string;

  @IsInt()
  readonly version!: number;

  constructor(fields: Fields<GetPassageTexts>) {
    super(fields);
  }
}
