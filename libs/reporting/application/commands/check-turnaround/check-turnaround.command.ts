import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Looks whether the time for a report runs out or has run out, and tells each once. */
@UseCase('reporting.check-turnaround')
@SystemOnly()
export class CheckTurnaround extends Command<void> {
  @IsUUID()
  readonly reportId!: string;

  constructor(fields: Fields<CheckTurnaround>) {
    super(fields);
  }
}
