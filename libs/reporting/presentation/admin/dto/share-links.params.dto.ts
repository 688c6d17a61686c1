import { OmitType } from '@nestjs/swagger';
import { FindShareLinks } from '../../../application/queries/find-share-links/find-share-links.query.js';

/** How to page through the links of a report. */
export class ShareLinksParams extends OmitType(FindShareLinks, ['reportId'] as const) {}
