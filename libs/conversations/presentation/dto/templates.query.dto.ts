import { OmitType } from '@nestjs/swagger';
import { FindTemplates } from '../../application/queries/find-templates/find-templates.query.js';

export class TemplatesQuery extends OmitType(FindTemplates, ['channelId'] as const) {}
