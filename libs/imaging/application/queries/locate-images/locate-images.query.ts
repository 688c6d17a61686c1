import { ArrayMaxSize, IsArray, IsUUID, Matches } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { LocatedImageView } from './located-image.view.js';

/** Which of these instances are images of these studies; what the caller may not see is not there. */
@UseCase('imaging.locate-images')
@RequirePermission('studies.read', 'studies.read-granted')
export class LocateImages extends Query<LocatedImageView[]> {
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  readonly studyIds!: readonly string[];

  /** SOP Instance UIDs. */
  @IsArray()
  @ArrayMaxSize(100)
  @Matches(/^[0-9.]{1,64}$/, { each: true })
  readonly sopInstanceUids!: readonly string[];

  constructor(fields: Fields<LocateImages>) {
    super(fields);
  }
}
