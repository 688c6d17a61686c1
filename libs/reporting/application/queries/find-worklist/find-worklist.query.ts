import { IsBoolean, IsIn, IsOptional, Length } from 'class-validator';
import { type Fields, RequirePermission, SearchableQuery, ToBoolean, UseCase } from '#kernel';
import { PRIORITIES, type Priority } from '../../../domain/priority.js';
import { WORKLIST_STATES, type WorklistItemView, type WorklistState } from './worklist-item.view.js';

/**
 * Studies whose reports are not signed, the ones due first on top. Sortable by `dueAt` and `openedAt`; `q` is looked for
 * in the patient's name and number and the accession number.
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

  /** Only what the caller has claimed. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly mine?: boolean;

  constructor(fields: Fields<FindWorklist>) {
    super(fields);
  }
}
