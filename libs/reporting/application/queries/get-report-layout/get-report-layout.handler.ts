import { type IQueryHandler, QueryHandler } from '#kernel';
import { ReportLayoutRepository } from '../../../domain/report-layout.repository.js';
import { GetReportLayout } from './get-report-layout.query.js';
import type { ReportLayoutView } from './report-layout.view.js';

@QueryHandler(GetReportLayout)
export class GetReportLayoutHandler implements IQueryHandler<GetReportLayout> {
  constructor(private readonly layouts: ReportLayoutRepository) {}

  async execute(): Promise<ReportLayoutView> {
    const { version, logoFileId, addressLines, footer, paper, accentColor } = await this.layouts.get();
    return { version, logoFileId, addressLines, footer, paper, accentColor };
  }
}
