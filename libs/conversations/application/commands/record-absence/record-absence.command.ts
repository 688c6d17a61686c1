import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Isocenter noticed that a member of staff is not there any more: they are given nothing until they say that they are. */
@UseCase('conversations.record-absence')
@SystemOnly()
export class RecordAbsence extends Command {
  @IsUUID()
  readonly userId!: string;

  constructor(fields: Fields<RecordAbsence>) {
    super(fields);
  }
}
