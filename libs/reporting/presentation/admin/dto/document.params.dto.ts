import { PickType } from '@nestjs/swagger';
import { GetReportDocument } from '../../../application/queries/get-report-document/get-report-document.query.js';

/** Which version's document; the newest one unless told. */
export class DocumentParams extends PickType(GetReportDocument, ['revision'] as const) {}
