import { IsInt, IsOptional, IsUUID, Length, Matches } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Replaces a macro: one’s own, or the practice’s by those who manage templates. */
@UseCase('reporting.change-report-macro')
@RequirePermission('reports.write')
export class ChangeReportMacro extends Command {
  @IsUUID()
  readonly macroId!: string;

  /** What is typed for it: letters, digits, `-`, `_` and `.`. */
  @Matches(/^[\p{L}\p{N}_.-]{1,40}$/u)
  readonly shortcut!: string;

  /** With fields `{{patient.age}}`, choices `[left|right]` and gaps `[ ]`. */
  @Length(1, 20_000)
  readonly text!: string;

  /** The version the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<ChangeReportMacro>) {
    super(fields);
  }
}
