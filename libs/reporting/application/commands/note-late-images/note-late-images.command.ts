import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Notes that images came for a study that could be read already. */
@UseCase('reporting.note-late-images')
@SystemOnly()
export class NoteLateImages extends Command {
  @IsUUID()
  readonly studyId!: string;

  constructor(fields: Fields<NoteLateImages>) {
    super(fields);
  }
}
