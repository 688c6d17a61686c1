import { IsUUID } from 'class-validator';
import { type Fields, OnPrimary, Query, SystemOnly, UseCase } from '#kernel';

/** The newest code that was asked for, for the message that carries it; null when none counts any more. */
@UseCase('reporting.get-share-code')
@OnPrimary()
@SystemOnly()
export class GetShareCode extends Query<{ code: string; until: Date } | null> {
  @IsUUID()
  readonly shareLinkId!: string;

  constructor(fields: Fields<GetShareCode>) {
    super(fields);
  }
}
