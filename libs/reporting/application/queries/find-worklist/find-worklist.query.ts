import { IsBoolean, IsIn, IsOptional, IsUUID, Length, Matches } from 'class-validator';
import { type Fields, RequirePermission, SearchableQuery, ToBoolean, UseCase } from '#kernel';
import { PRIORITIES, type Priority } from '../../../domain/priority.js';
import { WORKLIST_STATES, type WorklistItemView, type WorklistState } from './worklist-item.view.js';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/**
 * Studies whose reports are not signed: STAT before urgent before routine, and what is due first of each. Sortable by
 * `urgency`, `dueAt` and `openedAt`; `q` is looked for in the patient's name and number and the accession number.
 */
@UseCase('reporting.find-worklist')
@RequirePermission('worklist.read')
export class FindWorklist extends SearchableQuery<WorklistItemView> {
  @IsOptional()
  @IsIn(WORKLIST_STATES)
  readonly state?: WorklistState;

  /** DICOM modality, such as `CT`. */
  @IsOptional()
  @Length(1, 16)
  readonly modality?: string;

  @IsOptional()
  @IsIn(PRIORITIES)
  readonly priority?: Priority;

  @IsOptional()
  @Length(1, 60)
  readonly subspecialty?: string;

  /** Only of the fields that the caller reads; all when they have named none. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly mySubspecialties?: boolean;

  @IsOptional()
  @IsUUID()
  readonly siteId?: string;

  @IsOptional()
  @Length(1, 60)
  readonly bodyPart?: string;

  /** Only what the caller has claimed. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly mine?: boolean;

  /** Only what nobody has claimed. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly unclaimed?: boolean;

  /** Only preliminary reports that the caller is to review. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly toReview?: boolean;

  /** Only what should be signed by now. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly overdue?: boolean;

  /** Only what is about to be overdue. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly atRisk?: boolean;

  /** Whether the time for it stands still. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly paused?: boolean;

  /** Whether all images have come. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly readable?: boolean;

  /** Only studies whose images came late and were not looked at. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly lateImages?: boolean;

  /** The first day of the examination, YYYY-MM-DD. */
  @IsOptional()
  @Matches(DAY)
  readonly performedFrom?: string;

  /** The last day of the examination, YYYY-MM-DD. */
  @IsOptional()
  @Matches(DAY)
  readonly performedTo?: string;

  constructor(fields: Fields<FindWorklist>) {
    super(fields);
  }
}
