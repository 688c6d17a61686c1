import { IsUUID } from 'class-validator';
import { type Fields, OnPrimary, Query, RequirePermission, UseCase } from '#kernel';

/** One copy in a ZIP file. */
export interface ArchivedCopy {
  readonly place: number;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly crc32: number;
}

/** What a ZIP file of copies holds, in order. */
export interface DeIdentifiedArchive {
  readonly organizationId: string;
  readonly copies: readonly ArchivedCopy[];
}

/**
 * What the ZIP file of a de-identification holds. Throws `imaging.de-identification-not-ready` while it goes on, or was
 * cancelled, `imaging.de-identification-expired`, and `imaging.de-identification-in-project` when there is no ZIP file.
 */
@UseCase('imaging.get-de-identified-archive')
@RequirePermission('studies.de-identify')
@OnPrimary()
export class GetDeIdentifiedArchive extends Query<DeIdentifiedArchive> {
  @IsUUID()
  readonly deIdentificationId!: string;

  constructor(fields: Fields<GetDeIdentifiedArchive>) {
    super(fields);
  }
}
