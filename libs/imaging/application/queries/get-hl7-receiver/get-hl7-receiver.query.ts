import { IsOptional, IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { Hl7ReceiverView } from './hl7-receiver.view.js';

/** What is needed to send a peer the result of an order, or of a study of none; null when the peer is not known any more. */
@UseCase('imaging.get-hl7-receiver')
@SystemOnly()
export class GetHl7Receiver extends Query<Hl7ReceiverView | null> {
  @IsUUID()
  readonly peerId!: string;

  @IsOptional()
  @IsUUID()
  readonly orderId?: string | null;

  constructor(fields: Fields<GetHl7Receiver>) {
    super(fields);
  }
}
