import { OmitType } from '@nestjs/swagger';
import { ShareReport } from '../../../application/commands/share-report/share-report.command.js';

/** For whom the link is, and for how long. */
export class ShareBody extends OmitType(ShareReport, ['reportId'] as const) {}
