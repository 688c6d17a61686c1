import { IsOptional, IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { StoredFile } from '../find-stored-instances/stored-instance.js';

/** One series of a study, by its first instance or the one that was asked for. */
export interface PreviewedSeries extends StoredFile {
  readonly seriesId: string;
  readonly modality: string | null;
  readonly instanceCount: number;
}

export interface PreviewSource {
  /** Who asks may see what the attributes hold now. */
  readonly showsValues: boolean;
  /** Of at most 20 series, the asked instance's first. */
  readonly series: readonly PreviewedSeries[];
}

/** The instances that a preview looks at: one of each series. */
@UseCase('imaging.find-preview-instances')
@RequirePermission('studies.de-identify')
export class FindPreviewInstances extends Query<PreviewSource> {
  @IsUUID()
  readonly studyId!: string;

  @IsOptional()
  @IsUUID()
  readonly instanceId?: string;

  constructor(fields: Fields<FindPreviewInstances>) {
    super(fields);
  }
}
