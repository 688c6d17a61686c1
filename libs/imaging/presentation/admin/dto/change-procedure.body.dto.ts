import { OmitType } from '@nestjs/swagger';
import { ChangeProcedure } from '../../../application/commands/change-procedure/change-procedure.command.js';

/** What changes of a procedure. */
export class ChangeProcedureBody extends OmitType(ChangeProcedure, [
  'procedureId',
  'expectedVersion',
] as const) {}
