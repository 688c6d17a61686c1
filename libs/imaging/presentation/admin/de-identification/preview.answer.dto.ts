import { ApiProperty } from '@nestjs/swagger';
import type {
  AttributeAction,
  ChangedAttribute,
  DeIdentificationWarning,
} from '../../../application/services/de-identification/de-identifier.js';
import type { SeriesPreview } from '../../../application/services/de-identification/de-identification-previews.js';
import { REFUSAL_REASONS, type RefusalReason } from '../../../domain/de-identification/refusal-reason.js';
import { attributeByTag } from '../../../domain/dicom/dictionary/attribute-dictionary.js';

const ACTIONS: AttributeAction[] = ['remove', 'empty', 'dummy', 'clean', 'keep', 'uid', 'shift', 'add'];
const WARNINGS: DeIdentificationWarning[] = [
  'recognizable-face',
  'burned-in-text-unknown',
  'private-removed',
  'overlays-removed',
  'structured-text-replaced',
];

/** An attribute that is another one in the copy. */
export class PreviewedAttribute {
  /** Tags, with the 0-based item numbers between them: `00400275/0/00400009`. */
  readonly path!: string;
  /** Null for private attributes. */
  readonly keyword!: string | null;
  @ApiProperty({ enum: ACTIONS })
  readonly action!: AttributeAction;
  /** Left out for those who may not read studies. */
  readonly before?: string | null;
  /** Null when it is gone, empty or binary. UIDs, dates and pseudonyms will be others. */
  readonly after!: string | null;
}

/** What would become of a series, judged by one of its instances. */
export class PreviewedSeriesAnswer {
  readonly seriesId!: string;
  readonly instanceId!: string;
  readonly modality!: string | null;
  readonly instanceCount!: number;
  /** Why the instance would be left out; null when it would not. */
  @ApiProperty({ enum: Object.keys(REFUSAL_REASONS), nullable: true })
  readonly refused!: RefusalReason | null;
  /** The reason in words. */
  readonly message!: string | null;
  @ApiProperty({ enum: WARNINGS, isArray: true })
  readonly warnings!: DeIdentificationWarning[];
}

/** What a de-identification would do to a study. */
export class PreviewAnswer {
  /** Of the instance that was asked for, or the first: those that change. All others stay as they are. */
  readonly attributes!: PreviewedAttribute[];
  /** At most 20. */
  readonly series!: PreviewedSeriesAnswer[];

  static of(series: readonly SeriesPreview[], showsValues: boolean): PreviewAnswer {
    return {
      attributes: (series[0]?.attributes ?? []).map((each) => shown(each, showsValues)),
      series: series.map(({ seriesId, instanceId, modality, instanceCount, refused, warnings }) => ({
        seriesId,
        instanceId,
        modality,
        instanceCount,
        refused,
        message: refused && REFUSAL_REASONS[refused],
        warnings: [...warnings],
      })),
    };
  }
}

function shown({ path, action, before, after }: ChangedAttribute, showsValues: boolean): PreviewedAttribute {
  const keyword = attributeByTag(Number.parseInt(path.slice(-8), 16))?.keyword ?? null;
  return { path, keyword, action, ...(showsValues ? { before } : {}), after };
}
