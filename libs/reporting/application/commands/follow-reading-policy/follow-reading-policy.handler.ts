import { CommandHandler, type ICommandHandler, UnitOfWork } from '#kernel';
import { ReportRepository } from '../../../domain/report.repository.js';
import { CurrentPolicy } from '../../services/current-policy.js';
import { CheckTurnaround } from '../check-turnaround/check-turnaround.command.js';
import { FollowReadingPolicy } from './follow-reading-policy.command.js';

/** Reports of one transaction; their rows are locked until it ends. */
const PORTION = 100;

@CommandHandler(FollowReadingPolicy)
export class FollowReadingPolicyHandler implements ICommandHandler<FollowReadingPolicy> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly policy: CurrentPolicy,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute({ afterId }: FollowReadingPolicy): Promise<void> {
    const reports = await this.reports.openAfter(afterId ?? null, PORTION);
    const termsOf = await this.policy.terms();
    for (const report of reports) {
      if (!report.follow(termsOf(report.kind))) continue;
      await this.reports.updateClock(report);
      this.unitOfWork.enqueue(new CheckTurnaround({ reportId: report.id }));
    }
    const last = reports.at(-1);
    if (reports.length === PORTION && last)
      this.unitOfWork.enqueue(new FollowReadingPolicy({ afterId: last.id }));
  }
}
