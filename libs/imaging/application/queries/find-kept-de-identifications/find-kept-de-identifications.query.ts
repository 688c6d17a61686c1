import { ArrayMaxSize, IsUUID } from 'class-validator';
import { type Fields, OnPrimary, Query, SystemOnly, UseCase } from '#kernel';

/** Which of these de-identifications still need the files of their copies. */
@UseCase('imaging.find-kept-de-identifications')
@SystemOnly()
@OnPrimary()
export class FindKeptDeIdentifications extends Query<string[]> {
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(1_000)
  readonly deIdentificationIds!: readonly string[];

  constructor(fields: Fields<FindKeptDeIdentifications>) {
    super(fields);
  }
}
