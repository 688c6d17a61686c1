import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Stops a de-identification that goes on. Copies that are studies of a project already stay there. */
@UseCase('imaging.cancel-de-identification')
@RequirePermission('studies.de-identify')
export class CancelDeIdentification extends Command {
  @IsUUID()
  readonly deIdentificationId!: string;

  constructor(fields: Fields<CancelDeIdentification>) {
    super(fields);
  }
}
