import { IsObject, IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import type { CopyOutcome } from '../../../domain/de-identification/de-identification.repository.js';

/** Keeps what became of one instance: from there a de-identification goes on, whatever happens. Answers whether it goes on. */
@UseCase('imaging.keep-de-identified-instance')
@SystemOnly()
export class KeepDeIdentifiedInstance extends Command<boolean> {
  @IsUUID()
  readonly deIdentificationId!: string;

  @IsUUID()
  readonly instanceId!: string;

  @IsObject()
  readonly outcome!: CopyOutcome;

  constructor(fields: Fields<KeepDeIdentifiedInstance>) {
    super(fields);
  }
}
