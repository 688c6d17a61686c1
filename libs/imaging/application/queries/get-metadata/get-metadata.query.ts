import { ArrayMaxSize, IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';

/** The DICOM JSON of some instances, in the order asked for; bulk values are references relative to their instance. */
@UseCase('imaging.get-metadata')
@RequirePermission('studies.read', 'studies.read-granted')
export class GetMetadata extends Query<string[]> {
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(200)
  readonly instanceIds!: readonly string[];

  constructor(fields: Fields<GetMetadata>) {
    super(fields);
  }
}
