import { IsIn, IsUUID, Length } from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';
import { CRITICAL_CATEGORIES, type CriticalCategory } from '../../../domain/reading-rules.js';
import type { AddedView } from '../../services/added.view.js';

/** Says that a finding cannot wait for its report: somebody must be told in the time of its category. */
@UseCase('reporting.flag-critical-result')
@RequirePermission('reports.write')
@Idempotent()
export class FlagCriticalResult extends Command<AddedView> {
  @IsUUID()
  readonly reportId!: string;

  /** `red`: at once · `orange`: within hours · `yellow`: within days; the practice decides how long that is. */
  @IsIn(CRITICAL_CATEGORIES)
  readonly category!: CriticalCategory;

  /** What was found. */
  @Length(1, 2000)
  readonly finding!: string;

  constructor(fields: Fields<FlagCriticalResult>) {
    super(fields);
  }
}
