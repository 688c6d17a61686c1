import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Ends the time in which a ZIP file can be downloaded. What connects it with the patients stays. */
@UseCase('imaging.expire-de-identification')
@SystemOnly()
export class ExpireDeIdentification extends Command {
  @IsUUID()
  readonly deIdentificationId!: string;

  constructor(fields: Fields<ExpireDeIdentification>) {
    super(fields);
  }
}
