import { IsIn, IsInt, IsObject, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { DicomSearchHit } from './dicom-search-hit.js';
import type { QidoFilter } from './qido-filter.js';
import type { QidoKey } from './qido-keys.js';
import type { QidoLevel } from './qido-level.js';

/** A page of results. */
export interface DicomSearchResult {
  readonly hits: readonly DicomSearchHit[];
  /** There are more after them. */
  readonly more: boolean;
}

const UID = /^[0-9.]{1,64}$/;

/**
 * Searches studies, series or instances by their DICOM attributes (PS3.18, 10.6), newest studies first. The order is total,
 * so that offsets page through it while nothing changes.
 */
@UseCase('imaging.search-dicom')
@RequirePermission('studies.read', 'studies.read-granted')
export class SearchDicom extends Query<DicomSearchResult> {
  @IsIn(['study', 'series', 'instance'])
  readonly level!: QidoLevel;

  /** What has to match, by name of the key. */
  @IsObject()
  readonly filters!: Readonly<Partial<Record<QidoKey, QidoFilter>>>;

  /** Only within this study. */
  @IsOptional()
  @Matches(UID)
  @MaxLength(64)
  readonly studyInstanceUid?: string;

  /** Only within this series. */
  @IsOptional()
  @Matches(UID)
  @MaxLength(64)
  readonly seriesInstanceUid?: string;

  /** At most so many results, up to 1,000. */
  @IsInt()
  @Min(0)
  @Max(1000)
  readonly limit!: number;

  @IsInt()
  @Min(0)
  @Max(1_000_000_000)
  readonly offset!: number;

  constructor(fields: Fields<SearchDicom>) {
    super(fields);
  }
}
