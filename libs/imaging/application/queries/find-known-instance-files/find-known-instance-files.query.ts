import { ArrayMaxSize, IsUUID } from 'class-validator';
import { type Fields, OnPrimary, Query, SystemOnly, UseCase } from '#kernel';

/** Where the files of instances are; ids that are no stored instances' are left out. */
@UseCase('imaging.find-known-instance-files')
@SystemOnly()
@OnPrimary()
export class FindKnownInstanceFiles extends Query<string[]> {
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(1_000)
  readonly instanceIds!: readonly string[];

  constructor(fields: Fields<FindKnownInstanceFiles>) {
    super(fields);
  }
}
