import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Looks whether all images of a study have come: whether none has for so long as the practice decided. */
@UseCase('reporting.check-arrival')
@SystemOnly()
export class CheckArrival extends Command {
  @IsUUID()
  readonly reportId!: string;

  constructor(fields: Fields<CheckArrival>) {
    super(fields);
  }
}
