import { OmitType } from '@nestjs/swagger';
import { DraftReport } from '../../../application/commands/draft-report/draft-report.command.js';

/** The sections to write; sections that are left out stay as they are. */
export class DraftBody extends OmitType(DraftReport, ['reportId', 'expectedVersion'] as const) {}
