import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import type { ReportState } from '../../../domain/report.js';

/** Says that somebody has looked at images that came late. */
@UseCase('reporting.see-late-images')
@RequirePermission('reports.write')
export class SeeLateImages extends Command<ReportState> {
  @IsUUID()
  readonly reportId!: string;

  constructor(fields: Fields<SeeLateImages>) {
    super(fields);
  }
}
