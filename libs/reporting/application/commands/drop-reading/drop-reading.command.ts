import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Takes a study that was deleted off the worklist: its report is cancelled. A signed report stays. */
@UseCase('reporting.drop-reading')
@SystemOnly()
export class DropReading extends Command<void> {
  @IsUUID()
  readonly studyId!: string;

  constructor(fields: Fields<DropReading>) {
    super(fields);
  }
}
