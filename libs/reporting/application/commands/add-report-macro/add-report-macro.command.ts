import { IsBoolean, IsOptional, Length, Matches } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import type { AddedView } from '../../services/added.view.js';

/** Adds a piece of text that a shortcut stands for. */
@UseCase('reporting.add-report-macro')
@RequirePermission('reports.write')
export class AddReportMacro extends Command<AddedView> {
  /** What is typed for it: letters, digits, `-`, `_` and `.`. */
  @Matches(/^[\p{L}\p{N}_.-]{1,40}$/u)
  readonly shortcut!: string;

  /** With fields `{{patient.age}}`, choices `[left|right]` and gaps `[ ]`. */
  @Length(1, 20_000)
  readonly text!: string;

  /** For everybody in the practice, and not for the caller alone. */
  @IsOptional()
  @IsBoolean()
  readonly shared?: boolean;

  constructor(fields: Fields<AddReportMacro>) {
    super(fields);
  }
}
