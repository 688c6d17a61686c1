import { OmitType } from '@nestjs/swagger';
import { ChangeHl7Peer } from '../../../application/commands/change-hl7-peer/change-hl7-peer.command.js';

export class ChangeHl7PeerBody extends OmitType(ChangeHl7Peer, ['peerId', 'expectedVersion'] as const) {}
