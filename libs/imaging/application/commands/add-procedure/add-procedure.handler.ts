import { CommandHandler, type ICommandHandler } from '#kernel';
import { Procedure } from '../../../domain/procedure.js';
import { ProcedureRepository } from '../../../domain/procedure.repository.js';
import type { Added } from '../added.js';
import { AddProcedure } from './add-procedure.command.js';

@CommandHandler(AddProcedure)
export class AddProcedureHandler implements ICommandHandler<AddProcedure> {
  constructor(private readonly procedures: ProcedureRepository) {}

  async execute(command: AddProcedure): Promise<Added> {
    const procedure = Procedure.add({
      code: command.code,
      name: command.name,
      modality: command.modality,
      bodyPart: command.bodyPart ?? null,
      durationMinutes: command.durationMinutes ?? null,
    });
    await this.procedures.add(procedure);
    return { id: procedure.id };
  }
}
