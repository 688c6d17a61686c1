import { OmitType } from '@nestjs/swagger';
import { SetDicomNode } from '../../../application/commands/set-dicom-node/set-dicom-node.command.js';

export class SetDicomNodeBody extends OmitType(SetDicomNode, ['expectedVersion'] as const) {}
