import { CommandHandler, type ICommandHandler } from '#kernel';
import { ReportLayoutRepository } from '../../../domain/report-layout.repository.js';
import { SetReportLayout } from './set-report-layout.command.js';

@CommandHandler(SetReportLayout)
export class SetReportLayoutHandler implements ICommandHandler<SetReportLayout> {
  constructor(private readonly layouts: ReportLayoutRepository) {}

  async execute(command: SetReportLayout): Promise<void> {
    const { expectedVersion, logoFileId, addressLines, footer, paper, accentColor } = command;
    const layout = await this.layouts.lock();
    layout.expectVersion(expectedVersion);
    layout.decide({
      logoFileId: logoFileId ?? null,
      addressLines,
      footer: footer ?? null,
      paper: paper ?? null,
      accentColor: accentColor ?? null,
    });
    await this.layouts.update(layout);
  }
}
