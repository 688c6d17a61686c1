import { CommandHandler, type ICommandHandler } from '#kernel';
import { ReportRepository } from '../../../domain/report.repository.js';
import { DropReading } from './drop-reading.command.js';

@CommandHandler(DropReading)
export class DropReadingHandler implements ICommandHandler<DropReading> {
  constructor(private readonly reports: ReportRepository) {}

  async execute({ studyId }: DropReading): Promise<void> {
    const report = await this.reports.ofStudy(studyId);
    if (!report?.isOpen) return;
    report.withdraw('The study was deleted.', null, new Date());
    await this.reports.update(report);
  }
}
