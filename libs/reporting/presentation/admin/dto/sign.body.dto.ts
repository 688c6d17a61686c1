import { OmitType } from '@nestjs/swagger';
import { SignReport } from '../../../application/commands/sign-report/sign-report.command.js';

/** What the signer gives to sign. */
export class SignBody extends OmitType(SignReport, ['reportId', 'expectedVersion'] as const) {}
