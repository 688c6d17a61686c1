import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** A study's report was signed: its images are no longer deleted or given to another order by the way. */
@UseCase('imaging.mark-study-reported')
@SystemOnly()
export class MarkStudyReported extends Command {
  @IsUUID()
  readonly studyId!: string;

  constructor(fields: Fields<MarkStudyReported>) {
    super(fields);
  }
}
