import { IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { type Audience, AUDIENCES } from '../../../domain/share-link.js';
import type { SharedLinkView } from './shared-link.view.js';

/** Makes a link under which the signed document of a report can be opened without signing in. */
@UseCase('reporting.share-report')
@RequirePermission('reports.share')
export class ShareReport extends Command<SharedLinkView> {
  @IsUUID()
  readonly reportId!: string;

  /** For whom; patients and referrers are told by notifications. */
  @IsIn(AUDIENCES)
  readonly audience!: Audience;

  /** How long the link opens; the practice's usual time unless told. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  readonly days?: number;

  constructor(fields: Fields<ShareReport>) {
    super(fields);
  }
}
