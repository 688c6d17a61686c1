import { CommandHandler, type ICommandHandler } from '#kernel';
import { CriticalCommunicationRepository } from '../../../domain/critical-communication.repository.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { CheckCriticalResult } from './check-critical-result.command.js';

@CommandHandler(CheckCriticalResult)
export class CheckCriticalResultHandler implements ICommandHandler<CheckCriticalResult> {
  constructor(
    private readonly results: CriticalCommunicationRepository,
    private readonly reports: ReportRepository,
  ) {}

  async execute({ criticalResultId }: CheckCriticalResult): Promise<void> {
    const result = await this.results.find(criticalResultId);
    if (!result) return;
    const report = await this.reports.find(result.reportId);
    const holds = report?.isOpen || report?.isSigned;
    if (holds && result.escalate(new Date())) await this.results.update(result);
  }
}
