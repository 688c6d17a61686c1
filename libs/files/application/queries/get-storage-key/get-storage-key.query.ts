import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';

/** Where the content of a deleted file lies; null for one that still exists. */
@UseCase('files.get-storage-key')
@SystemOnly()
export class GetStorageKey extends Query<{ storageKey: string } | null> {
  @IsUUID()
  readonly fileId!: string;

  constructor(fields: Fields<GetStorageKey>) {
    super(fields);
  }
}
