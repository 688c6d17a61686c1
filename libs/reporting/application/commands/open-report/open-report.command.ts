import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Puts a study on the reading worklist, or tells its report what imaging knows by now. */
@UseCase('reporting.open-report')
@SystemOnly()
export class OpenReport extends Command<void> {
  @IsUUID()
  readonly studyId!: string;

  constructor(fields: Fields<OpenReport>) {
    super(fields);
  }
}
