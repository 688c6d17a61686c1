import { IsOptional, IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';

/** A peer that wants results. */
export interface Hl7Subscriber {
  readonly peerId: string;
  /** It wants preliminary reports, too. */
  readonly preliminary: boolean;
  /** It wants the signed document, too. */
  readonly document: boolean;
}

/** The HL7 peers that are to be sent the results of an order, or of a study of none. */
@UseCase('imaging.find-hl7-receivers')
@SystemOnly()
export class FindHl7Receivers extends Query<Hl7Subscriber[]> {
  @IsOptional()
  @IsUUID()
  readonly orderId?: string | null;

  constructor(fields: Fields<FindHl7Receivers>) {
    super(fields);
  }
}
