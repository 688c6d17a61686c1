import { IsOptional, IsUUID, Length } from 'class-validator';
import { type Fields, RequirePermission, SearchableQuery, UseCase } from '#kernel';
import type { FileView } from '../get-file/file.view.js';

/** Files, newest first; `q` is looked for in names. Sortable by `createdAt` and `name`. */
@UseCase('files.find-files')
@RequirePermission('files.read')
export class FindFiles extends SearchableQuery<FileView> {
  /** Only files of this kind of subject, such as `report`. */
  @IsOptional()
  @Length(1, 40)
  readonly subjectType?: string;

  /** Only files of this subject. */
  @IsOptional()
  @IsUUID()
  readonly subjectId?: string;

  constructor(fields: Fields<FindFiles>) {
    super(fields);
  }
}
