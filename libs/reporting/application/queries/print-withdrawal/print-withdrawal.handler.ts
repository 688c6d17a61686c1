import { type IQueryHandler, Mediator, QueryHandler, Sql } from '#kernel';
import { GetPractice } from '#identity/contracts';
import { DocumentParts } from '../../services/document-parts.js';
import { reportDocumentOf } from '../../services/report-document-of.js';
import { sourcesOf } from '../../services/sources-of.js';
import { ReportPrinter } from '../../services/report-printer.js';
import { GetReportPrint } from '../get-report-print/get-report-print.query.js';
import { PrintWithdrawal } from './print-withdrawal.query.js';
import type { WithdrawalNoticeView } from './withdrawal-notice.view.js';

interface Withdrawn {
  readonly studyId: string;
  readonly revision: number;
  readonly reason: string;
  readonly at: Date;
}

@QueryHandler(PrintWithdrawal)
export class PrintWithdrawalHandler implements IQueryHandler<PrintWithdrawal> {
  constructor(
    private readonly sql: Sql,
    private readonly mediator: Mediator,
    private readonly printer: ReportPrinter,
    private readonly parts: DocumentParts,
  ) {}

  async execute({ reportId }: PrintWithdrawal): Promise<WithdrawalNoticeView | null> {
    const withdrawn = await this.sql.first<Withdrawn>(
      `SELECT r.study_id AS "studyId", f.revision, r.withdrawn_reason AS reason, r.withdrawn_at AS at
       FROM report r JOIN report_file f ON f.report_id = r.id
       WHERE r.id = $1 AND r.status = 'entered-in-error' ORDER BY f.revision DESC LIMIT 1`,
      [reportId],
    );
    if (!withdrawn) return null;
    const { studyId, revision: predecessor, reason, at } = withdrawn;
    const print = await this.mediator.ask(new GetReportPrint({ reportId, revision: predecessor }));
    const practice = await this.mediator.ask(new GetPractice({}));
    const revision = predecessor + 1;
    const document = reportDocumentOf(
      {
        ...print,
        ...{ revision, status: 'entered-in-error', reason },
        ...{ issuedAt: at, previousIssuedAt: print.issuedAt },
      },
      practice,
      await this.parts.of(print.keyImages, false),
    );
    const { procedureName, studyDescription } = print.subject;
    const title = procedureName ?? studyDescription ?? 'Diagnostic report';
    const pdf = await this.printer.print(document);
    const sources = sourcesOf(print.keyImages);
    return { reportId, revision, studyId, title, issuedAt: at, predecessor, sources, pdf };
  }
}
