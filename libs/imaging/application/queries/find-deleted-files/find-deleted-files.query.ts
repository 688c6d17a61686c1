import { IsInt, IsUUID, Min } from 'class-validator';
import { type Fields, OnPrimary, Query, SystemOnly, UseCase } from '#kernel';

/** Where the files of deleted instances are, one part of a deletion. */
@UseCase('imaging.find-deleted-files')
@SystemOnly()
@OnPrimary()
export class FindDeletedFiles extends Query<string[]> {
  @IsUUID()
  readonly deletionId!: string;

  @IsInt()
  @Min(0)
  readonly part!: number;

  constructor(fields: Fields<FindDeletedFiles>) {
    super(fields);
  }
}
