import { Module } from '@nestjs/common';
import { DeclarePermissions } from '#kernel';
import { DeclareSchemas } from '#platform/database/declare-schemas';
import { AmendReportHandler } from './application/commands/amend-report/amend-report.handler.js';
import { AttachReportDocumentHandler } from './application/commands/attach-report-document/attach-report-document.handler.js';
import { CheckTurnaroundHandler } from './application/commands/check-turnaround/check-turnaround.handler.js';
import { ClaimReportHandler } from './application/commands/claim-report/claim-report.handler.js';
import { DraftReportHandler } from './application/commands/draft-report/draft-report.handler.js';
import { MarkReportPreliminaryHandler } from './application/commands/mark-report-preliminary/mark-report-preliminary.handler.js';
import { OpenReportHandler } from './application/commands/open-report/open-report.handler.js';
import { OpenSharedReportHandler } from './application/commands/open-shared-report/open-shared-report.handler.js';
import { ReleaseReportHandler } from './application/commands/release-report/release-report.handler.js';
import { RevokeShareLinkHandler } from './application/commands/revoke-share-link/revoke-share-link.handler.js';
import { ShareReportHandler } from './application/commands/share-report/share-report.handler.js';
import { ShareSignedReportHandler } from './application/commands/share-signed-report/share-signed-report.handler.js';
import { SignReportHandler } from './application/commands/sign-report/sign-report.handler.js';
import { StoreSigningCertificateHandler } from './application/commands/store-signing-certificate/store-signing-certificate.handler.js';
import { WithdrawReportHandler } from './application/commands/withdraw-report/withdraw-report.handler.js';
import { FindKnownDocumentsHandler } from './application/queries/find-known-documents/find-known-documents.handler.js';
import { FindReportRevisionsHandler } from './application/queries/find-report-revisions/find-report-revisions.handler.js';
import { FindReportsHandler } from './application/queries/find-reports/find-reports.handler.js';
import { FindShareLinksHandler } from './application/queries/find-share-links/find-share-links.handler.js';
import { FindWorklistHandler } from './application/queries/find-worklist/find-worklist.handler.js';
import { GetReportDocumentHandler } from './application/queries/get-report-document/get-report-document.handler.js';
import { GetReportPrintHandler } from './application/queries/get-report-print/get-report-print.handler.js';
import { GetReportSummaryHandler } from './application/queries/get-report-summary/get-report-summary.handler.js';
import { GetReportHandler } from './application/queries/get-report/get-report.handler.js';
import { GetShareLinkUrlHandler } from './application/queries/get-share-link-url/get-share-link-url.handler.js';
import { GetSharePageHandler } from './application/queries/get-share-page/get-share-page.handler.js';
import { GetSigningKeyHandler } from './application/queries/get-signing-key/get-signing-key.handler.js';
import { ResolveShareLinkHandler } from './application/queries/resolve-share-link/resolve-share-link.handler.js';
import { WhenReportDocumentReadyThenShareWithPatient } from './application/reactions/when-report-document-ready-then-share-with-patient.js';
import { WhenReportDocumentReadyThenShareWithReferrer } from './application/reactions/when-report-document-ready-then-share-with-referrer.js';
import { WhenReportSignedThenMakeDocument } from './application/reactions/when-report-signed-then-make-document.js';
import { WhenStorageSweepDueThenRemoveOrphans } from './application/reactions/when-storage-sweep-due-then-remove-orphans.js';
import { WhenStudyMatchedThenOpenReport } from './application/reactions/when-study-matched-then-open-report.js';
import { WhenStudyReceivedThenOpenReport } from './application/reactions/when-study-received-then-open-report.js';
import { AuthorOrSigner } from './application/services/author-or-signer.js';
import { CurrentReader } from './application/services/current-reader.js';
import { OrganizationSeal } from './application/services/organization-seal.js';
import { ReportPrinter } from './application/services/report-printer.js';
import { ReportSealer } from './application/services/report-sealer.js';
import { ShareLinkUrls } from './application/services/share-link-urls.js';
import { VisibleReports } from './application/services/visible-reports.js';
import { reportingPermissions } from './contracts/permissions.js';
import { ReportFileRepository } from './domain/report-file.repository.js';
import { ReportRepository } from './domain/report.repository.js';
import { ShareLinkRepository } from './domain/share-link.repository.js';
import { PadesReportSealer } from './infrastructure/pades-report-sealer.js';
import { PdfkitReportPrinter } from './infrastructure/pdfkit-report-printer.js';
import { ReportSchema } from './infrastructure/report.schema.js';
import { ShareLinkSchema } from './infrastructure/share-link.schema.js';
import { DerivedShareLinkUrls } from './infrastructure/share-links/derived-share-link-urls.js';
import { SqlReportFileRepository } from './infrastructure/sql-report-file.repository.js';
import { TypeormReportRepository } from './infrastructure/typeorm-report.repository.js';
import { TypeormShareLinkRepository } from './infrastructure/typeorm-share-link.repository.js';

const ports = [
  { provide: ReportRepository, useClass: TypeormReportRepository },
  { provide: ReportFileRepository, useClass: SqlReportFileRepository },
  { provide: ShareLinkRepository, useClass: TypeormShareLinkRepository },
  { provide: ShareLinkUrls, useClass: DerivedShareLinkUrls },
  { provide: ReportPrinter, useClass: PdfkitReportPrinter },
  { provide: ReportSealer, useClass: PadesReportSealer },
];

const commands = [
  AmendReportHandler,
  AttachReportDocumentHandler,
  CheckTurnaroundHandler,
  ClaimReportHandler,
  DraftReportHandler,
  MarkReportPreliminaryHandler,
  OpenReportHandler,
  OpenSharedReportHandler,
  ReleaseReportHandler,
  RevokeShareLinkHandler,
  ShareReportHandler,
  ShareSignedReportHandler,
  SignReportHandler,
  StoreSigningCertificateHandler,
  WithdrawReportHandler,
];

const queries = [
  FindKnownDocumentsHandler,
  FindReportRevisionsHandler,
  FindReportsHandler,
  FindShareLinksHandler,
  FindWorklistHandler,
  GetReportDocumentHandler,
  GetReportHandler,
  GetReportPrintHandler,
  GetReportSummaryHandler,
  GetShareLinkUrlHandler,
  GetSharePageHandler,
  GetSigningKeyHandler,
  ResolveShareLinkHandler,
];

const reactions = [
  WhenReportDocumentReadyThenShareWithPatient,
  WhenReportDocumentReadyThenShareWithReferrer,
  WhenReportSignedThenMakeDocument,
  WhenStorageSweepDueThenRemoveOrphans,
  WhenStudyMatchedThenOpenReport,
  WhenStudyReceivedThenOpenReport,
];

/** Reports: the reading worklist, the life of a report, its signed document and the links to it. */
@DeclarePermissions(reportingPermissions)
@DeclareSchemas(ReportSchema, ShareLinkSchema)
@Module({
  providers: [
    ...ports,
    ...commands,
    ...queries,
    ...reactions,
    AuthorOrSigner,
    CurrentReader,
    OrganizationSeal,
    VisibleReports,
  ],
})
export class ReportingModule {}
