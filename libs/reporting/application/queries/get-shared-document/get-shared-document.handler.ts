import { type IQueryHandler, QueryHandler } from '#kernel';
import { documentNotReady } from '../../../domain/report.errors.js';
import { ReportFileRepository } from '../../../domain/report-file.repository.js';
import { reportFileView } from '../../services/report-file-view.js';
import { SharedLinks } from '../../services/shared-links.js';
import type { ReportFileView } from '../get-report-document/report-file.view.js';
import { GetSharedDocument } from './get-shared-document.query.js';

@QueryHandler(GetSharedDocument)
export class GetSharedDocumentHandler implements IQueryHandler<GetSharedDocument> {
  constructor(
    private readonly shared: SharedLinks,
    private readonly files: ReportFileRepository,
  ) {}

  async execute({ token, key }: GetSharedDocument): Promise<ReportFileView> {
    const { report } = await this.shared.opened(token, key);
    const file = await this.files.of(report.id, report.state.revision);
    // Never an older version in its place: what was amended may be dangerous.
    if (!file) throw documentNotReady();
    return reportFileView(file);
  }
}
