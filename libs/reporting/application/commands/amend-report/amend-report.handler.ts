import { CommandHandler, type ICommandHandler, invalid, notFound } from '#kernel';
import type { Amendment, ReportState } from '../../../domain/report.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { CurrentReader } from '../../services/current-reader.js';
import { sectionsOf } from '../../services/sections-of.js';
import { AmendReport } from './amend-report.command.js';

@CommandHandler(AmendReport)
export class AmendReportHandler implements ICommandHandler<AmendReport> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly readers: CurrentReader,
  ) {}

  async execute(command: AmendReport): Promise<ReportState> {
    const amendment = amendmentOf(command);
    const signer = await this.readers.proven(command.password);
    const report = await this.reports.find(command.reportId);
    if (!report) throw notFound('reporting.report');
    report.expectVersion(command.expectedVersion);
    report.amend(amendment, signer, new Date());
    await this.reports.update(report);
    return report.state;
  }
}

function amendmentOf(command: AmendReport): Amendment {
  const { reason, addendum } = command;
  const changes = sectionsOf(command);
  const corrects = Object.keys(changes).length > 0;
  if (corrects === (addendum !== undefined))
    throw invalid('reporting.one-amendment', 'Either correct sections or add an addendum.', [
      { field: 'addendum', message: 'must be given, or sections to correct, but not both' },
    ]);
  return addendum === undefined ? { reason, changes } : { reason, addendum };
}
