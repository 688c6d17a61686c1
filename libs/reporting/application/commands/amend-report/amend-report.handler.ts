import { CommandHandler, type ICommandHandler, invalid, notFound } from '#kernel';
import type { Amendment } from '../../../domain/amendment.js';
import { studyRematched } from '../../../domain/report.errors.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { CurrentReader } from '../../services/current-reader.js';
import { KeyImagePlaces } from '../../services/key-image-places.js';
import { ReportChecks } from '../../services/report-checks.js';
import type { ReportWrittenView } from '../../services/report-written.view.js';
import { sectionsOf } from '../../services/sections-of.js';
import { StudyReadings } from '../../services/study-readings.js';
import { writtenView } from '../../services/written-view.js';
import { AmendReport } from './amend-report.command.js';

@CommandHandler(AmendReport)
export class AmendReportHandler implements ICommandHandler<AmendReport> {
  constructor(
    private readonly reports: ReportRepository,
    private readonly readers: CurrentReader,
    private readonly readings: StudyReadings,
    private readonly images: KeyImagePlaces,
    private readonly checks: ReportChecks,
  ) {}

  async execute(command: AmendReport): Promise<ReportWrittenView> {
    const amendment = amendmentOf(command);
    const signer = await this.readers.proven(command.password);
    const report = await this.reports.find(command.reportId);
    if (!report) throw notFound('reporting.report');
    report.expectVersion(command.expectedVersion);
    const found = await this.readings.of(report.studyId);
    if (found && report.isRematched(found.reading)) throw studyRematched();
    const images = command.images && (await this.images.locate(report.studyId, command.images));
    report.amend({ ...amendment, ...(images && { images }) }, signer, new Date(), found?.reading.subject);
    await this.reports.update(report);
    return writtenView(this.checks, report);
  }
}

function amendmentOf(command: AmendReport): Amendment {
  const { reason, addendum } = command;
  const changes = sectionsOf(command);
  const texts = Object.keys(changes).length > 0;
  const corrects = texts || (command.images !== undefined && addendum === undefined);
  if (corrects === (addendum !== undefined))
    throw invalid('reporting.one-amendment', 'Either correct sections or images, or add an addendum.', [
      { field: 'addendum', message: 'must be given, or sections or images to correct, but not both' },
    ]);
  return addendum === undefined ? { reason, changes } : { reason, addendum };
}
