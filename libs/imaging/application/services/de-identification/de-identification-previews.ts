import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DeIdentificationOption } from '../../../domain/de-identification/de-identification-option.js';
import { KeyedReplacements } from '../../../domain/de-identification/keyed-replacements.js';
import type { PixelMask } from '../../../domain/de-identification/pixel-mask.js';
import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import type {
  PreviewedSeries,
  PreviewSource,
} from '../../queries/find-preview-instances/find-preview-instances.query.js';
import { InstanceContents } from '../instance-contents.js';
import { type DeIdentificationPreview, DeIdentifier } from './de-identifier.js';

/** What would become of a series, judged by one of its instances. */
export type SeriesPreview = PreviewedSeries & DeIdentificationPreview;

/** Shows what a de-identification would do. Nothing is stored; UIDs and dates are replaced as they would be, yet by others. */
@Injectable()
export class DeIdentificationPreviews {
  constructor(
    private readonly contents: InstanceContents,
    private readonly deIdentifier: DeIdentifier,
  ) {}

  async of(
    { series }: PreviewSource,
    options: readonly DeIdentificationOption[],
    masks: readonly PixelMask[],
  ): Promise<SeriesPreview[]> {
    const replacements = new KeyedReplacements(randomBytes(32));
    const patientHash = replacements.patientHash('preview');
    const order = {
      options,
      masks,
      replacements,
      patientHash,
      pseudonym: replacements.pseudonym(patientHash),
    };
    const previews: SeriesPreview[] = [];
    for (const one of series) {
      const open = this.contents.opener(one);
      const preview = await this.deIdentifier.preview(open, order).catch((error: unknown) => {
        if (error instanceof DicomFailure)
          return { refused: 'unreadable' as const, attributes: [], warnings: [] };
        throw error;
      });
      previews.push({ ...one, ...preview });
    }
    return previews;
  }
}
