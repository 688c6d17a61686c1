import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import type { ReportState } from '../../../domain/report.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { CurrentPolicy } from '../../services/current-policy.js';
import { CurrentReader } from '../../services/current-reader.js';
import { KeyImagePlaces } from '../../services/key-image-places.js';
import { ChooseKeyImages } from './choose-key-images.command.js';

@CommandHandler(ChooseKeyImages)
export class ChooseKeyImagesHandler implements ICommandHandler<ChooseKeyImages> {
  constructor(
    private readonly images: KeyImagePlaces,
    private readonly reports: ReportRepository,
    private readonly readers: CurrentReader,
    private readonly policy: CurrentPolicy,
  ) {}

  async execute({ reportId, images, expectedVersion }: ChooseKeyImages): Promise<ReportState> {
    const reader = await this.readers.get();
    const report = await this.reports.find(reportId);
    if (!report) throw notFound('reporting.report');
    report.expectVersion(expectedVersion);
    const chosen = await this.images.locate(report.studyId, images);
    report.show(chosen, reader, new Date(), await this.policy.claimMinutes());
    await this.reports.update(report);
    return report.state;
  }
}
