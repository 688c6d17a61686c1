import { OmitType } from '@nestjs/swagger';
import { ExpandText } from '../../../application/queries/expand-text/expand-text.query.js';

/** A macro or a text. */
export class ExpandTextBody extends OmitType(ExpandText, ['reportId'] as const) {}
