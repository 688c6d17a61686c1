import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Removes a macro: one’s own, or the practice’s by those who manage templates. */
@UseCase('reporting.remove-report-macro')
@RequirePermission('reports.write')
export class RemoveReportMacro extends Command {
  @IsUUID()
  readonly macroId!: string;

  constructor(fields: Fields<RemoveReportMacro>) {
    super(fields);
  }
}
