import { IsBoolean, IsISO8601, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { type Fields, RequirePermission, SearchableQuery, ToBoolean, UseCase } from '#kernel';
import type { StudyView } from '../get-study/study.view.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Studies, newest first; `q` is looked for in patients' names and numbers, accession numbers and descriptions. Sortable by
 * `receivedAt` and `studyDate`.
 */
@UseCase('imaging.find-studies')
@RequirePermission('studies.read', 'studies.read-granted')
export class FindStudies extends SearchableQuery<StudyView> {
  /** Only studies that do, or do not, belong to an order. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly matched?: boolean;

  /** Only studies with a series of this modality. */
  @IsOptional()
  @MaxLength(16)
  readonly modality?: string;

  @IsOptional()
  @IsUUID()
  readonly orderId?: string;

  @IsOptional()
  @IsUUID()
  readonly patientId?: string;

  /** Only studies that this project holds: those that it was given access to, and the de-identified copies for it. */
  @IsOptional()
  @IsUUID()
  readonly projectId?: string;

  /** The first day, `YYYY-MM-DD`. */
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  readonly studyDateFrom?: string;

  /** The last day, `YYYY-MM-DD`. */
  @IsOptional()
  @Matches(DAY)
  @IsISO8601({ strict: true })
  readonly studyDateTo?: string;

  constructor(fields: Fields<FindStudies>) {
    super(fields);
  }
}
