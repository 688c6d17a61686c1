import { OmitType } from '@nestjs/swagger';
import { ApplyTemplate } from '../../../application/commands/apply-template/apply-template.command.js';

/** Which template, and whether it replaces what stands. */
export class ApplyTemplateBody extends OmitType(ApplyTemplate, ['reportId', 'expectedVersion'] as const) {}
