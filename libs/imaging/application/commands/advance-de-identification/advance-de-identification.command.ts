import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Lets a de-identification go on with its next instances, or end when all are done. */
@UseCase('imaging.advance-de-identification')
@SystemOnly()
export class AdvanceDeIdentification extends Command {
  @IsUUID()
  readonly deIdentificationId!: string;

  constructor(fields: Fields<AdvanceDeIdentification>) {
    super(fields);
  }
}
