import { IsBoolean, IsOptional } from 'class-validator';
import { type Fields, RequirePermission, SearchableQuery, ToBoolean, UseCase } from '#kernel';
import type { Hl7PeerView } from './hl7-peer.view.js';

/** HL7 peers; `q` is looked for in their names and notes. Sortable by `application` and `createdAt`. */
@UseCase('imaging.find-hl7-peers')
@RequirePermission('hl7.manage')
export class FindHl7Peers extends SearchableQuery<Hl7PeerView> {
  /** Only those that are, or are not, in use. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly active?: boolean;

  constructor(fields: Fields<FindHl7Peers>) {
    super(fields);
  }
}
