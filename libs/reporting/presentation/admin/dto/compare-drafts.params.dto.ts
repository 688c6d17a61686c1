import { OmitType } from '@nestjs/swagger';
import { CompareDrafts } from '../../../application/queries/compare-drafts/compare-drafts.query.js';

/** Which drafts. */
export class CompareDraftsParams extends OmitType(CompareDrafts, ['reportId'] as const) {}
