import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import { FindPriorStudies, LocateImages } from '#imaging/contracts';
import type { KeyImage } from '../../domain/key-image.js';
import { notItsImage } from '../../domain/report.errors.js';
import type { KeyImageFields } from '../commands/choose-key-images/key-image.fields.js';

/** Where the images are that a report is to show: in its study, or in earlier ones of the patient. */
@Injectable()
export class KeyImagePlaces {
  constructor(private readonly mediator: Mediator) {}

  /**
   * Imaging tells only of what is there for the caller.
   *
   * @throws DomainError `reporting.not-its-image`
   */
  async locate(studyId: string, images: readonly KeyImageFields[]): Promise<KeyImage[]> {
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
