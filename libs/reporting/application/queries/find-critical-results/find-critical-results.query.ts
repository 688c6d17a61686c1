import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { type Fields, PagedQuery, RequirePermission, ToBoolean, UseCase } from '#kernel';
import { CRITICAL_CATEGORIES, type CriticalCategory } from '../../../domain/reading-rules.js';
import type { CriticalResultView } from './critical-result.view.js';

export const CRITICAL_VIEWS = ['open', 'overdue'] as const;
export type CriticalView = (typeof CRITICAL_VIEWS)[number];

/** Critical results, what is due first on top. */
@UseCase('reporting.find-critical-results')
@RequirePermission('reports.read')
export class FindCriticalResults extends PagedQuery<CriticalResultView> {
  /** `open`: not acknowledged · `overdue`: nobody was told, or confirmed it, in its time. */
  @IsOptional()
  @IsIn(CRITICAL_VIEWS)
  readonly state?: CriticalView;

  @IsOptional()
  @IsUUID()
  readonly reportId?: string;

  @IsOptional()
  @IsIn(CRITICAL_CATEGORIES)
  readonly category?: CriticalCategory;

  /** Only those that the caller was told of and has to acknowledge. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly toAcknowledge?: boolean;

  constructor(fields: Fields<FindCriticalResults>) {
    super(fields);
  }
}
