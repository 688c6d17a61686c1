import { OmitType } from '@nestjs/swagger';
import { ChangeDicomPeer } from '../../../application/commands/change-dicom-peer/change-dicom-peer.command.js';

export class ChangeDicomPeerBody extends OmitType(ChangeDicomPeer, ['peerId', 'expectedVersion'] as const) {}
