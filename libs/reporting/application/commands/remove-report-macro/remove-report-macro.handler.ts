import { CommandHandler, type ICommandHandler } from '#kernel';
import { ReportMacroRepository } from '../../../domain/report-macro.repository.js';
import { MacroOwner } from '../../services/macro-owner.js';
import { RemoveReportMacro } from './remove-report-macro.command.js';

@CommandHandler(RemoveReportMacro)
export class RemoveReportMacroHandler implements ICommandHandler<RemoveReportMacro> {
  constructor(
    private readonly macros: ReportMacroRepository,
    private readonly owner: MacroOwner,
  ) {}

  async execute({ macroId }: RemoveReportMacro): Promise<void> {
    await this.macros.remove(await this.owner.check(await this.macros.find(macroId)));
  }
}
