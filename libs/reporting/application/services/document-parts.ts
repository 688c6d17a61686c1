import { Injectable } from '@nestjs/common';
import { DomainError, Mediator } from '#kernel';
import { RenderImage } from '#imaging/contracts';
import type { KeyImage } from '../../domain/key-image.js';
import { GetReportLayout } from '../queries/get-report-layout/get-report-layout.query.js';
import type { ReportLayoutView } from '../queries/get-report-layout/report-layout.view.js';
import { LayoutLogos } from './layout-logos.js';

/** Pixels; 300 to an inch where two stand beside each other on a page. */
const WIDTH = 1000;

/** What stands in a document beside the text of the version. */
export interface PartsOfDocument {
  readonly layout: ReportLayoutView;
  readonly logo?: Uint8Array;
  /** In the order of the key images; null for one that cannot be drawn. */
  readonly pictures: readonly (Uint8Array | null)[];
}

/** Gathers what stands in a document beside its text. */
@Injectable()
export class DocumentParts {
  constructor(
    private readonly mediator: Mediator,
    private readonly logos: LayoutLogos,
  ) {}

  /**
   * What is missing for good is left out: it keeps no signed text from being issued.
   *
   * @param patient whether what may be there later is waited for: then this is refused as the picture was
   */
  async of(keyImages: readonly KeyImage[], patient: boolean): Promise<PartsOfDocument> {
    const layout = await this.mediator.ask(new GetReportLayout());
    const logo = layout.logoFileId ? await this.logos.find(layout.logoFileId) : undefined;
    const pictures: (Uint8Array | null)[] = [];
    for (const image of keyImages) pictures.push(await this.picture(image, patient));
    return { layout, pictures, ...(logo && { logo }) };
  }

  private async picture(
    { studyId, sopInstanceUid, frame }: KeyImage,
    patient: boolean,
  ): Promise<Uint8Array | null> {
    try {
      const wanted = new RenderImage({ studyId, sopInstanceUid, frame, width: WIDTH });
      return (await this.mediator.ask(wanted)).bytes;
    } catch (error) {
      const settled = error instanceof DomainError && error.kind !== 'unavailable';
      if (!settled && patient) throw error;
      return null;
    }
  }
}
