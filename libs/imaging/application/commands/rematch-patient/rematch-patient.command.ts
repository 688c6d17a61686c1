import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Looks again at the studies that may be a patient's, of whom more is known by now. */
@UseCase('imaging.rematch-patient')
@SystemOnly()
export class RematchPatient extends Command {
  @IsUUID()
  readonly patientId!: string;

  constructor(fields: Fields<RematchPatient>) {
    super(fields);
  }
}
