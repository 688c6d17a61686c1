import { ArrayMaxSize, IsString } from 'class-validator';
import { type Fields, OnPrimary, Query, SystemOnly, UseCase } from '#kernel';

/** Those of these storage keys under which a report's document is known, here or among the files. */
@UseCase('reporting.find-known-documents')
@SystemOnly()
@OnPrimary()
export class FindKnownDocuments extends Query<string[]> {
  @IsString({ each: true })
  @ArrayMaxSize(1_000)
  readonly storageKeys!: readonly string[];

  constructor(fields: Fields<FindKnownDocuments>) {
    super(fields);
  }
}
