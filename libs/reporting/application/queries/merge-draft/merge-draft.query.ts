import { IsInt, IsUUID, Min } from 'class-validator';
import { CheckResource, type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { MergedDraftView } from '../../services/merged-section.view.js';
import { ReadableReports } from '../../services/readable-reports.js';

/** Puts a refused draft together with what was written meanwhile. It changes nothing. */
@UseCase('reporting.merge-draft')
@RequirePermission('reports.write')
@CheckResource(ReadableReports)
export class MergeDraft extends Query<MergedDraftView> {
  @IsUUID()
  readonly reportId!: string;

  /** The number of the refused draft. */
  @IsInt()
  @Min(1)
  readonly number!: number;

  constructor(fields: Fields<MergeDraft>) {
    super(fields);
  }
}
