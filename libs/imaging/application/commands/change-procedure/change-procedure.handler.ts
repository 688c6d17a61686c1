import { CommandHandler, givenFields, type ICommandHandler, notFound } from '#kernel';
import { ProcedureRepository } from '../../../domain/procedure.repository.js';
import { ChangeProcedure } from './change-procedure.command.js';

@CommandHandler(ChangeProcedure)
export class ChangeProcedureHandler implements ICommandHandler<ChangeProcedure> {
  constructor(private readonly procedures: ProcedureRepository) {}

  async execute(command: ChangeProcedure): Promise<void> {
    const procedure = await this.procedures.find(command.procedureId);
    if (!procedure) throw notFound('imaging.procedure');
    procedure.expectVersion(command.expectedVersion);
    procedure.change(
      givenFields(command, 'code', 'name', 'modality', 'bodyPart', 'durationMinutes', 'active'),
    );
    await this.procedures.update(procedure);
  }
}
