import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { type Fields, PagedQuery, RequirePermission, UseCase } from '#kernel';
import { TEMPLATE_STATUSES, type TemplateStatus } from '../../../domain/template/message-template.js';
import type { TemplateView } from './template.view.js';

/** The templates of a channel, as its platform last told them. Sort: `name`. */
@UseCase('conversations.find-templates')
@RequirePermission('conversations.read')
export class FindTemplates extends PagedQuery<TemplateView> {
  @IsUUID()
  readonly channelId!: string;

  @IsOptional()
  @IsIn(TEMPLATE_STATUSES)
  readonly status?: TemplateStatus;

  constructor(fields: Fields<FindTemplates>) {
    super(fields);
  }
}
