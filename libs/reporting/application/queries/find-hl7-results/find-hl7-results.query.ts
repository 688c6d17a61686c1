import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { type Fields, PagedQuery, RequirePermission, UseCase } from '#kernel';
import { HL7_RESULT_STATES, type Hl7ResultState } from '../../../domain/hl7/hl7-result.js';
import type { Hl7ResultView } from './hl7-result.view.js';

/** Results that are or were sent by HL7 v2, newest first. Sortable by `createdAt`. */
@UseCase('reporting.find-hl7-results')
@RequirePermission('hl7-results.manage')
export class FindHl7Results extends PagedQuery<Hl7ResultView> {
  @IsOptional()
  @IsUUID()
  readonly peerId?: string;

  @IsOptional()
  @IsUUID()
  readonly reportId?: string;

  @IsOptional()
  @IsIn(HL7_RESULT_STATES)
  readonly state?: Hl7ResultState;

  constructor(fields: Fields<FindHl7Results>) {
    super(fields);
  }
}
