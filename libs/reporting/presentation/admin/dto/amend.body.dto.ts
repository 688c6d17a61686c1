import { OmitType } from '@nestjs/swagger';
import { AmendReport } from '../../../application/commands/amend-report/amend-report.command.js';

/** Either sections or images to correct, or an addendum; and what the signer gives to sign. */
export class AmendBody extends OmitType(AmendReport, ['reportId', 'expectedVersion'] as const) {}
