import { IsDateString, IsOptional, Matches, MaxLength } from 'class-validator';
import { type Fields, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { AiUsageView } from './ai-usage.view.js';

/** What the practice used of AI models, by day, model and purpose. Sorts by `day`. */
@UseCase('operations.find-ai-usage')
@RequirePermission('operations.read')
export class FindAiUsage extends PagedQuery<AiUsageView> {
  /** From this day on (UTC), `YYYY-MM-DD`. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'from must be a day such as 2026-11-30' })
  @IsDateString()
  readonly from?: string;

  /** To this day, it included. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'to must be a day such as 2026-11-30' })
  @IsDateString()
  readonly to?: string;

  /** For this purpose only, such as `draft`. */
  @IsOptional()
  @MaxLength(100)
  readonly purpose?: string;

  constructor(fields: Fields<FindAiUsage>) {
    super(fields);
  }
}
