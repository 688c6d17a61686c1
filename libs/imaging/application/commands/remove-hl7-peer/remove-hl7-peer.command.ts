import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Forgets an HL7 peer, its messages and its numbers of our orders. What it ordered stays. */
@UseCase('imaging.remove-hl7-peer')
@RequirePermission('hl7.manage')
export class RemoveHl7Peer extends Command {
  @IsUUID()
  readonly peerId!: string;

  constructor(fields: Fields<RemoveHl7Peer>) {
    super(fields);
  }
}
