import { ArrayMaxSize, IsArray, IsOptional, IsUUID } from 'class-validator';
import { type Fields, OnPrimary, Query, RequireSignIn, UseCase } from '#kernel';

/**
 * The ids of the studies that the caller may see, of those that are asked for or of all; null for a caller who may see all. For
 * contexts that show something of studies: they ask it of callers of whom `seesSomeStudiesOnly` is true.
 */
@UseCase('imaging.find-readable-studies')
@RequireSignIn()
@OnPrimary()
export class FindReadableStudies extends Query<string[] | null> {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  readonly studyIds?: string[];

  constructor(fields: Fields<FindReadableStudies> = {}) {
    super(fields);
  }
}
