import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Deletes an uploaded file and its content. The document of a report cannot be deleted. */
@UseCase('files.delete-file')
@RequirePermission('files.manage')
export class DeleteFile extends Command<void> {
  @IsUUID()
  readonly fileId!: string;

  constructor(fields: Fields<DeleteFile>) {
    super(fields);
  }
}
