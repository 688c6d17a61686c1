import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { FileView } from './file.view.js';

/** One file that was not deleted. A guarded one is shown to the context that guards it, which asks as the system. */
@UseCase('files.get-file')
@RequirePermission('files.read')
export class GetFile extends Query<FileView> {
  @IsUUID()
  readonly fileId!: string;

  constructor(fields: Fields<GetFile>) {
    super(fields);
  }
}
