import { CommandHandler, type ICommandHandler, UnitOfWork, notFound } from '#kernel';
import { CriticalCommunication } from '../../../domain/critical-communication.js';
import { CriticalCommunicationRepository } from '../../../domain/critical-communication.repository.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { closed } from '../../../domain/report.errors.js';
import type { AddedView } from '../../services/added.view.js';
import { CurrentPolicy } from '../../services/current-policy.js';
import { CurrentReader } from '../../services/current-reader.js';
import { CheckCriticalResult } from '../check-critical-result/check-critical-result.command.js';
import { FlagCriticalResult } from './flag-critical-result.command.js';

@CommandHandler(FlagCriticalResult)
export class FlagCriticalResultHandler implements ICommandHandler<FlagCriticalResult> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly results: CriticalCommunicationRepository,
    private readonly readers: CurrentReader,
    private readonly policy: CurrentPolicy,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ reportId, category, finding }: FlagCriticalResult): Promise<AddedView> {
    const reader = await this.readers.get();
    const report = await this.reports.find(reportId);
    if (!report) throw notFound('reporting.report');
    if (!report.isOpen && !report.isSigned) throw closed();
    const minutes = await this.policy.criticalMinutes(category);
    const result = CriticalCommunication.flag({ reportId, category, finding }, minutes, reader, new Date());
    await this.results.add(result);
    this.unitOfWork.enqueue(new CheckCriticalResult({ criticalResultId: result.id }), {
      availableAt: result.dueAt,
    });
    return { id: result.id };
  }
}
