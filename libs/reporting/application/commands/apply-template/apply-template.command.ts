import { IsBoolean, IsInt, IsOptional, IsUUID } from 'class-validator';
import { CheckResource, Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { AuthorOrSigner } from '../../services/author-or-signer.js';
import type { DraftSavedView } from '../../services/report-written.view.js';
import { ReadableReports } from '../../services/readable-reports.js';

/** Writes what a template says into the empty sections of a report, or in place of what stands in its sections. */
@UseCase('reporting.apply-template')
@RequirePermission('reports.write')
@CheckResource(ReadableReports, AuthorOrSigner)
export class ApplyTemplate extends Command<DraftSavedView> {
  @IsUUID()
  readonly reportId!: string;

  @IsUUID()
  readonly templateId!: string;

  /** Whether to replace what stands in sections that the template has. */
  @IsOptional()
  @IsBoolean()
  readonly replace?: boolean;

  /** The version the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<ApplyTemplate>) {
    super(fields);
  }
}
