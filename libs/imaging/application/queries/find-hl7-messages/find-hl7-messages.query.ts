import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { type Fields, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { Hl7MessageView } from './hl7-message.view.js';

/** HL7 messages that came, newest first. Sortable by `createdAt`. */
@UseCase('imaging.find-hl7-messages')
@RequirePermission('hl7.manage')
export class FindHl7Messages extends PagedQuery<Hl7MessageView> {
  @IsOptional()
  @IsUUID()
  readonly peerId?: string;

  @IsOptional()
  @IsIn(['taken', 'refused'])
  readonly state?: 'taken' | 'refused';

  constructor(fields: Fields<FindHl7Messages>) {
    super(fields);
  }
}
