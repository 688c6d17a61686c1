import { IsIn, IsOptional, Matches } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { TurnaroundView } from './turnaround.view.js';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export const TURNAROUND_GROUPS = ['modality', 'priority', 'reader'] as const;
export type TurnaroundGroup = (typeof TURNAROUND_GROUPS)[number];

/** How long reports took, by modality, priority or reader; up to 366 days, the last seven unless told. */
@UseCase('reporting.get-turnaround')
@RequirePermission('worklist.read')
export class GetTurnaround extends Query<TurnaroundView> {
  /** The practice's calendar day, YYYY-MM-DD. */
  @IsOptional()
  @Matches(DAY)
  readonly from?: string;

  /** The last day, YYYY-MM-DD. */
  @IsOptional()
  @Matches(DAY)
  readonly to?: string;

  /** `modality` unless told. */
  @IsOptional()
  @IsIn(TURNAROUND_GROUPS)
  readonly by?: TurnaroundGroup;

  constructor(fields: Fields<GetTurnaround>) {
    super(fields);
  }
}
