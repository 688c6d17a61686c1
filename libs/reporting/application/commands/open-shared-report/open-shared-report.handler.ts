import { CommandHandler, type ICommandHandler } from '#kernel';
import { ReportRepository } from '../../../domain/report.repository.js';
import { linkRevoked, noSuchLink } from '../../../domain/share-link.errors.js';
import { ShareLinkRepository } from '../../../domain/share-link.repository.js';
import { isRightAnswer } from '../../services/factor-answers.js';
import { KnownAnswers } from '../../services/known-answers.js';
import { ShareCodes } from '../../services/share-codes.js';
import { ShareSessions } from '../../services/share-sessions.js';
import { SharedLinks } from '../../services/shared-links.js';
import { ViewerClosing } from '../../services/viewer-closing.js';
import { OpenSharedReport } from './open-shared-report.command.js';
import type { ShareOpening } from './share-opening.js';

@CommandHandler(OpenSharedReport)
export class OpenSharedReportHandler implements ICommandHandler<OpenSharedReport> {
  constructor(
    private readonly shared: SharedLinks,
    private readonly links: ShareLinkRepository,
    private readonly reports: ReportRepository,
    private readonly answers: KnownAnswers,
    private readonly codes: ShareCodes,
    private readonly sessions: ShareSessions,
    private readonly viewers: ViewerClosing,
  ) {}

  async execute({ token, ...given }: OpenSharedReport): Promise<ShareOpening> {
    const link = await this.links.find(this.shared.idOf(token));
    if (!link) throw noSuchLink();
    const now = new Date();
    link.checkOpening(now);
    const report = await this.reports.look(link.reportId);
    if (!report?.isSigned) throw linkRevoked();
    const round = link.codeAt(now)?.round;
    const known = await this.answers.of(report);
    const code = round === undefined ? null : this.codes.codeOf(link.id, round);
    const opened = link.open(isRightAnswer(link.factor, given, { ...known, code }), now);
    await this.links.update(link);
    if (link.isRevoked) this.viewers.endOf(link);
    if (!opened) return { opened };
    return { opened, reportId: link.reportId, session: this.sessions.start(link.id, now) };
  }
}
