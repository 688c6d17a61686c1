import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { FileView } from './file.view.js';

/** One file that was not deleted. */
@UseCase('files.get-file')
@RequirePermission('files.read')
export class GetFile extends Query<FileView> {
  @IsUUID()
  readonly fileId!: string;

  constructor(fields: Fields<GetFile>) {
    super(fields);
  }
}
