import { IsIn, IsOptional } from 'class-validator';
import { type Fields, PagedQuery, RequirePermission, UseCase } from '#kernel';
import { UNMATCHED_REASONS, type UnmatchedReason } from '../../../domain/study-match.js';
import type { UnmatchedStudyView } from './unmatched-study.view.js';

/** Studies that need a person: those of no order and those whose images name somebody else. Sortable by `receivedAt`. */
@UseCase('imaging.find-unmatched-studies')
@RequirePermission('studies.read')
export class FindUnmatchedStudies extends PagedQuery<UnmatchedStudyView> {
  @IsOptional()
  @IsIn(UNMATCHED_REASONS)
  readonly reason?: UnmatchedReason;

  constructor(fields: Fields<FindUnmatchedStudies>) {
    super(fields);
  }
}
