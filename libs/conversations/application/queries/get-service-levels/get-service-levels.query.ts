import { IsOptional, Matches } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { ServiceLevelsView } from './service-levels.view.js';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** How long contacts waited for people, by day; up to 92 days, the last seven unless told. */
@UseCase('conversations.get-service-levels')
@RequirePermission('conversations.read')
export class GetServiceLevels extends Query<ServiceLevelsView> {
  /** The practice's calendar day, YYYY-MM-DD. */
  @IsOptional()
  @Matches(DAY)
  readonly from?: string;

  /** The last day, YYYY-MM-DD. */
  @IsOptional()
  @Matches(DAY)
  readonly to?: string;

  constructor(fields: Fields<GetServiceLevels> = {}) {
    super(fields);
  }
}
