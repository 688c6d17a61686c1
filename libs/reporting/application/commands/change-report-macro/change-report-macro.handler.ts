import { CommandHandler, type ICommandHandler } from '#kernel';
import { ReportMacroRepository } from '../../../domain/report-macro.repository.js';
import { MacroOwner } from '../../services/macro-owner.js';
import { ChangeReportMacro } from './change-report-macro.command.js';

@CommandHandler(ChangeReportMacro)
export class ChangeReportMacroHandler implements ICommandHandler<ChangeReportMacro> {
  constructor(
    private readonly macros: ReportMacroRepository,
    private readonly owner: MacroOwner,
  ) {}

  async execute({ macroId, shortcut, text, expectedVersion }: ChangeReportMacro): Promise<void> {
    const macro = await this.owner.check(await this.macros.find(macroId));
    macro.expectVersion(expectedVersion);
    macro.rewrite({ shortcut, text });
    await this.macros.update(macro);
  }
}
