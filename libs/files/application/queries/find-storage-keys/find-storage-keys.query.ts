import { ArrayMaxSize, IsUUID } from 'class-validator';
import { type Fields, OnPrimary, Query, SystemOnly, UseCase } from '#kernel';

/** Where the contents of files lie or lay, deleted ones included; ids that are no files' are left out. */
@UseCase('files.find-storage-keys')
@SystemOnly()
@OnPrimary()
export class FindStorageKeys extends Query<string[]> {
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(1_000)
  readonly fileIds!: readonly string[];

  constructor(fields: Fields<FindStorageKeys>) {
    super(fields);
  }
}
