import { CommandHandler, type ICommandHandler } from '#kernel';
import { ReportMacro } from '../../../domain/report-macro.js';
import { ReportMacroRepository } from '../../../domain/report-macro.repository.js';
import type { AddedView } from '../../services/added.view.js';
import { MacroOwner } from '../../services/macro-owner.js';
import { AddReportMacro } from './add-report-macro.command.js';

@CommandHandler(AddReportMacro)
export class AddReportMacroHandler implements ICommandHandler<AddReportMacro> {
  constructor(
    private readonly macros: ReportMacroRepository,
    private readonly owner: MacroOwner,
  ) {}

  async execute({ shortcut, text, shared = false }: AddReportMacro): Promise<AddedView> {
    const macro = ReportMacro.write({ shortcut, text }, await this.owner.of(shared), new Date());
    await this.macros.add(macro);
    return { id: macro.id };
  }
}
