import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { PriorStudyView } from './prior-study.view.js';

/**
 * Earlier studies of the same patient: of the patient it was matched to, or whose images carry the same number of the same
 * issuer. Those of the same body part and modality come first, then the newest.
 */
@UseCase('imaging.find-prior-studies')
@RequirePermission('studies.read', 'studies.read-granted')
export class FindPriorStudies extends Query<PriorStudyView[]> {
  @IsUUID()
  readonly studyId!: string;

  /** 20 unless told. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit?: number;

  constructor(fields: Fields<FindPriorStudies>) {
    super(fields);
  }
}
