import { CommandHandler, type ICommandHandler } from '#kernel';
import type { ReportState } from '../../../domain/report.js';
import { ReaderProfiles } from '../../../domain/reader-profiles.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { CurrentPolicy } from '../../services/current-policy.js';
import { CurrentReader } from '../../services/current-reader.js';
import { TemplateStart } from '../../services/template-start.js';
import { ClaimNextReport } from './claim-next-report.command.js';

@CommandHandler(ClaimNextReport)
export class ClaimNextReportHandler implements ICommandHandler<ClaimNextReport> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly readers: CurrentReader,
    private readonly profiles: ReaderProfiles,
    private readonly policy: CurrentPolicy,
    private readonly templates: TemplateStart,
  ) {}

  async execute({ mySubspecialties, subspecialty, ...kind }: ClaimNextReport): Promise<ReportState | null> {
    const reader = await this.readers.get();
    const mine = mySubspecialties ? await this.profiles.subspecialtiesOf(reader.id) : [];
    const subspecialties = subspecialty ? [subspecialty] : mine;
    const report = await this.reports.nextFor(reader.id, { ...kind, subspecialties });
    if (!report) return null;
    report.claim(reader, new Date(), await this.policy.claimMinutes());
    await this.templates.begin(report);
    await this.reports.update(report);
    return report.state;
  }
}
