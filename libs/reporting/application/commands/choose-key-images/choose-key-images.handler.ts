import { CommandHandler, type ICommandHandler, Mediator, notFound } from '#kernel';
import { FindPriorStudies, LocateImages } from '#imaging/contracts';
import type { KeyImage } from '../../../domain/key-image.js';
import type { ReportState } from '../../../domain/report.js';
import { notItsImage } from '../../../domain/report.errors.js';
import { ReportRepository } from '../../../domain/report.repository.js';
import { CurrentPolicy } from '../../services/current-policy.js';
import { CurrentReader } from '../../services/current-reader.js';
import { ChooseKeyImages } from './choose-key-images.command.js';
import type { KeyImageFields } from './key-image.fields.js';

@CommandHandler(ChooseKeyImages)
export class ChooseKeyImagesHandler implements ICommandHandler<ChooseKeyImages> {
  constructor(
    private readonly mediator: Mediator,
    private readonly reports: ReportRepository,
    private readonly readers: CurrentReader,
    private readonly policy: CurrentPolicy,
  ) {}

  async execute({ reportId, images, expectedVersion }: ChooseKeyImages): Promise<ReportState> {
    const reader = await this.readers.get();
    const report = await this.reports.find(reportId);
    if (!report) throw notFound('reporting.report');
    report.expectVersion(expectedVersion);
    const chosen = await this.locate(report.studyId, images);
    report.show(chosen, reader, new Date(), await this.policy.claimMinutes());
    await this.reports.update(report);
    return report.state;
  }

  /** Imaging tells only of what is there for the caller. */
  private async locate(studyId: string, images: readonly KeyImageFields[]): Promise<KeyImage[]> {
    if (images.length === 0) return [];
    const priors = await this.mediator.ask(new FindPriorStudies({ studyId, limit: 100 }));
    const studyIds = [studyId, ...priors.map((prior) => prior.studyId)];
    const sopInstanceUids = images.map(({ sopInstanceUid }) => sopInstanceUid);
    const located = await this.mediator.ask(new LocateImages({ studyIds, sopInstanceUids }));
    const known = new Map(located.map((image) => [image.sopInstanceUid, image]));
    return images.map(({ sopInstanceUid, frame = 1, caption }) => {
      const image = known.get(sopInstanceUid);
      if (!image || frame > image.frames) throw notItsImage();
      const { frames: _, ...place } = image;
      return { ...place, frame, caption: caption?.trim() || null };
    });
  }
}
