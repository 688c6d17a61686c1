import { IsOptional, IsUUID, Length } from 'class-validator';
import { CheckResource, type Fields, Query, RequirePermission, UseCase } from '#kernel';
import { ReadableReports } from '../../services/readable-reports.js';
import type { ExpandedTextView } from './expanded-text.view.js';

/** What a macro or a text says in a report: its fields written out, its choices found. It changes nothing. */
@UseCase('reporting.expand-text')
@RequirePermission('reports.write')
@CheckResource(ReadableReports)
export class ExpandText extends Query<ExpandedTextView> {
  @IsUUID()
  readonly reportId!: string;

  /** The shortcut of a macro: the caller’s own before the practice’s. */
  @IsOptional()
  @Length(1, 40)
  readonly shortcut?: string;

  /** A text, in place of a macro. */
  @IsOptional()
  @Length(1, 20_000)
  readonly text?: string;

  constructor(fields: Fields<ExpandText>) {
    super(fields);
  }
}
