import { type IQueryHandler, QueryHandler } from '#kernel';
import { SharedLinks } from '../../services/shared-links.js';
import { GetSharedReport } from './get-shared-report.query.js';
import type { SharedReportView } from './shared-report.view.js';

@QueryHandler(GetSharedReport)
export class GetSharedReportHandler implements IQueryHandler<GetSharedReport> {
  constructor(private readonly shared: SharedLinks) {}

  async execute({ token, key }: GetSharedReport): Promise<SharedReportView> {
    const { link, report } = await this.shared.opened(token, key);
    const { id: shareLinkId, reportId, images, expiresAt } = link;
    const { studyId, state, about } = report;
    const { studyInstanceUid } = about;
    return { shareLinkId, reportId, revision: state.revision, studyId, studyInstanceUid, images, expiresAt };
  }
}
