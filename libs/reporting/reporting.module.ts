import { Module } from '@nestjs/common';
import { DeclarePermissions } from '#kernel';
import { DeclareSchemas } from '#platform/database/declare-schemas';
import { AcknowledgeCriticalResultHandler } from './application/commands/acknowledge-critical-result/acknowledge-critical-result.handler.js';
import { AddReportMacroHandler } from './application/commands/add-report-macro/add-report-macro.handler.js';
import { AddReportTemplateHandler } from './application/commands/add-report-template/add-report-template.handler.js';
import { AmendReportHandler } from './application/commands/amend-report/amend-report.handler.js';
import { ApplyTemplateHandler } from './application/commands/apply-template/apply-template.handler.js';
import { CancelCriticalResultHandler } from './application/commands/cancel-critical-result/cancel-critical-result.handler.js';
import { ChangeReportMacroHandler } from './application/commands/change-report-macro/change-report-macro.handler.js';
import { ChangeReportTemplateHandler } from './application/commands/change-report-template/change-report-template.handler.js';
import { CheckCriticalResultHandler } from './application/commands/check-critical-result/check-critical-result.handler.js';
import { CheckTurnaroundHandler } from './application/commands/check-turnaround/check-turnaround.handler.js';
import { ClaimNextReportHandler } from './application/commands/claim-next-report/claim-next-report.handler.js';
import { ClaimReportHandler } from './application/commands/claim-report/claim-report.handler.js';
import { CommunicateCriticalResultHandler } from './application/commands/communicate-critical-result/communicate-critical-result.handler.js';
import { DraftReportHandler } from './application/commands/draft-report/draft-report.handler.js';
import { FlagCriticalResultHandler } from './application/commands/flag-critical-result/flag-critical-result.handler.js';
import { FollowReadingPolicyHandler } from './application/commands/follow-reading-policy/follow-reading-policy.handler.js';
import { MarkReportPreliminaryHandler } from './application/commands/mark-report-preliminary/mark-report-preliminary.handler.js';
import { OpenSharedReportHandler } from './application/commands/open-shared-report/open-shared-report.handler.js';
import { PauseTurnaroundHandler } from './application/commands/pause-turnaround/pause-turnaround.handler.js';
import { ReassignReportHandler } from './application/commands/reassign-report/reassign-report.handler.js';
import { ReleaseReportHandler } from './application/commands/release-report/release-report.handler.js';
import { RemoveReportMacroHandler } from './application/commands/remove-report-macro/remove-report-macro.handler.js';
import { RemoveReportTemplateHandler } from './application/commands/remove-report-template/remove-report-template.handler.js';
import { RequestShareCodeHandler } from './application/commands/request-share-code/request-share-code.handler.js';
import { RestoreDraftHandler } from './application/commands/restore-draft/restore-draft.handler.js';
import { ResumeTurnaroundHandler } from './application/commands/resume-turnaround/resume-turnaround.handler.js';
import { RevokeShareLinkHandler } from './application/commands/revoke-share-link/revoke-share-link.handler.js';
import { SeeLateImagesHandler } from './application/commands/see-late-images/see-late-images.handler.js';
import { SetReaderProfileHandler } from './application/commands/set-reader-profile/set-reader-profile.handler.js';
import { SetReadingPolicyHandler } from './application/commands/set-reading-policy/set-reading-policy.handler.js';
import { SetSharePolicyHandler } from './application/commands/set-share-policy/set-share-policy.handler.js';
import { ShareReportHandler } from './application/commands/share-report/share-report.handler.js';
import { ShareSignedReportHandler } from './application/commands/share-signed-report/share-signed-report.handler.js';
import { SignReportHandler } from './application/commands/sign-report/sign-report.handler.js';
import { UnlockShareLinkHandler } from './application/commands/unlock-share-link/unlock-share-link.handler.js';
import { WithdrawReportHandler } from './application/commands/withdraw-report/withdraw-report.handler.js';
import { CompareDraftsHandler } from './application/queries/compare-drafts/compare-drafts.handler.js';
import { CompareReportsHandler } from './application/queries/compare-reports/compare-reports.handler.js';
import { CountWorklistHandler } from './application/queries/count-worklist/count-worklist.handler.js';
import { ExpandTextHandler } from './application/queries/expand-text/expand-text.handler.js';
import { FindCriticalResultsHandler } from './application/queries/find-critical-results/find-critical-results.handler.js';
import { FindPriorReportsHandler } from './application/queries/find-prior-reports/find-prior-reports.handler.js';
import { FindReportDraftsHandler } from './application/queries/find-report-drafts/find-report-drafts.handler.js';
import { FindReportMacrosHandler } from './application/queries/find-report-macros/find-report-macros.handler.js';
import { FindReportRevisionsHandler } from './application/queries/find-report-revisions/find-report-revisions.handler.js';
import { FindReportTemplatesHandler } from './application/queries/find-report-templates/find-report-templates.handler.js';
import { FindReportRecordsHandler } from './application/queries/find-report-records/find-report-records.handler.js';
import { FindReportsHandler } from './application/queries/find-reports/find-reports.handler.js';
import { FindShareLinksHandler } from './application/queries/find-share-links/find-share-links.handler.js';
import { FindWorklistHandler } from './application/queries/find-worklist/find-worklist.handler.js';
import { GetPatientNoticeTimeHandler } from './application/queries/get-patient-notice-time/get-patient-notice-time.handler.js';
import { GetReaderProfileHandler } from './application/queries/get-reader-profile/get-reader-profile.handler.js';
import { GetReadingPolicyHandler } from './application/queries/get-reading-policy/get-reading-policy.handler.js';
import { GetReportChecksHandler } from './application/queries/get-report-checks/get-report-checks.handler.js';
import { GetReportDraftHandler } from './application/queries/get-report-draft/get-report-draft.handler.js';
import { GetReportSummaryHandler } from './application/queries/get-report-summary/get-report-summary.handler.js';
import { GetReportTemplateHandler } from './application/queries/get-report-template/get-report-template.handler.js';
import { GetReportHandler } from './application/queries/get-report/get-report.handler.js';
import { GetShareCodeHandler } from './application/queries/get-share-code/get-share-code.handler.js';
import { GetShareLinkUrlHandler } from './application/queries/get-share-link-url/get-share-link-url.handler.js';
import { GetSharePageHandler } from './application/queries/get-share-page/get-share-page.handler.js';
import { GetSharePolicyHandler } from './application/queries/get-share-policy/get-share-policy.handler.js';
import { GetSharedDocumentHandler } from './application/queries/get-shared-document/get-shared-document.handler.js';
import { GetSharedReportHandler } from './application/queries/get-shared-report/get-shared-report.handler.js';
import { GetTurnaroundHandler } from './application/queries/get-turnaround/get-turnaround.handler.js';
import { MergeDraftHandler } from './application/queries/merge-draft/merge-draft.handler.js';
import { ResolveShareLinkHandler } from './application/queries/resolve-share-link/resolve-share-link.handler.js';
import { WhenReportDocumentReadyThenShareWithPatient } from './application/reactions/when-report-document-ready-then-share-with-patient.js';
import { WhenReportDocumentReadyThenShareWithReferrer } from './application/reactions/when-report-document-ready-then-share-with-referrer.js';
import { AuthorOrSigner } from './application/services/author-or-signer.js';
import { Colleagues } from './application/services/colleagues.js';
import { CurrentPolicy } from './application/services/current-policy.js';
import { CurrentReader } from './application/services/current-reader.js';
import { KeyImagePlaces } from './application/services/key-image-places.js';
import { KnownAnswers } from './application/services/known-answers.js';
import { LinkTerms } from './application/services/link-terms.js';
import { MacroOwner } from './application/services/macro-owner.js';
import { ReportChecks } from './application/services/report-checks.js';
import { ShareCodes } from './application/services/share-codes.js';
import { ShareLinkUrls } from './application/services/share-link-urls.js';
import { ShareSessions } from './application/services/share-sessions.js';
import { SharedLinks } from './application/services/shared-links.js';
import { TemplateStart } from './application/services/template-start.js';
import { TextFieldSource } from './application/services/text-field-source.js';
import { ViewerClosing } from './application/services/viewer-closing.js';
import { ReadableReports } from './application/services/readable-reports.js';
import { VisibleReports } from './application/services/visible-reports.js';
import { reportingPermissions } from './contracts/permissions.js';
import { CriticalCommunicationRepository } from './domain/critical-communication.repository.js';
import { ReaderProfiles } from './domain/reader-profiles.js';
import { ReadingPolicyRepository } from './domain/reading-policy.repository.js';
import { ReportDrafts } from './domain/report-drafts.js';
import { ReportMacroRepository } from './domain/report-macro.repository.js';
import { ReportTemplateRepository } from './domain/report-template.repository.js';
import { ReportRepository } from './domain/report.repository.js';
import { ShareLinkRepository } from './domain/share-link.repository.js';
import { SharePolicyRepository } from './domain/share-policy.repository.js';
import { CriticalCommunicationSchema } from './infrastructure/critical-communication.schema.js';
import { DOCUMENT_PROVIDERS } from './document.providers.js';
import { HL7_PROVIDERS } from './hl7.providers.js';
import { READING_PROVIDERS } from './reading.providers.js';
import { ReadingPolicySchema } from './infrastructure/reading-policy.schema.js';
import { ReportLayoutSchema } from './infrastructure/report-layout.schema.js';
import { ReportMacroSchema } from './infrastructure/report-macro.schema.js';
import { ReportTemplateSchema } from './infrastructure/report-template.schema.js';
import { Hl7ResultSchema } from './infrastructure/hl7/hl7-result.schema.js';
import { ReportSchema } from './infrastructure/report.schema.js';
import { ShareLinkSchema } from './infrastructure/share-link.schema.js';
import { DerivedShareCodes } from './infrastructure/share-links/derived-share-codes.js';
import { DerivedShareLinkUrls } from './infrastructure/share-links/derived-share-link-urls.js';
import { DerivedShareSessions } from './infrastructure/share-links/derived-share-sessions.js';
import { SharePolicySchema } from './infrastructure/share-policy.schema.js';
import { SqlReaderProfiles } from './infrastructure/sql-reader-profiles.js';
import { SqlReportDrafts } from './infrastructure/sql-report-drafts.js';
import { TypeormCriticalCommunicationRepository } from './infrastructure/typeorm-critical-communication.repository.js';
import { TypeormReadingPolicyRepository } from './infrastructure/typeorm-reading-policy.repository.js';
import { TypeormReportMacroRepository } from './infrastructure/typeorm-report-macro.repository.js';
import { TypeormReportTemplateRepository } from './infrastructure/typeorm-report-template.repository.js';
import { TypeormReportRepository } from './infrastructure/typeorm-report.repository.js';
import { TypeormShareLinkRepository } from './infrastructure/typeorm-share-link.repository.js';
import { TypeormSharePolicyRepository } from './infrastructure/typeorm-share-policy.repository.js';

const ports = [
  { provide: ReportRepository, useClass: TypeormReportRepository },
  { provide: ShareLinkRepository, useClass: TypeormShareLinkRepository },
  { provide: ShareLinkUrls, useClass: DerivedShareLinkUrls },
  { provide: ShareSessions, useClass: DerivedShareSessions },
  { provide: ShareCodes, useClass: DerivedShareCodes },
  { provide: SharePolicyRepository, useClass: TypeormSharePolicyRepository },
  { provide: CriticalCommunicationRepository, useClass: TypeormCriticalCommunicationRepository },
  { provide: ReaderProfiles, useClass: SqlReaderProfiles },
  { provide: ReadingPolicyRepository, useClass: TypeormReadingPolicyRepository },
  { provide: ReportDrafts, useClass: SqlReportDrafts },
  { provide: ReportMacroRepository, useClass: TypeormReportMacroRepository },
  { provide: ReportTemplateRepository, useClass: TypeormReportTemplateRepository },
];

const commands = [
  AcknowledgeCriticalResultHandler,
  AddReportMacroHandler,
  AddReportTemplateHandler,
  AmendReportHandler,
  ApplyTemplateHandler,
  CancelCriticalResultHandler,
  ChangeReportMacroHandler,
  ChangeReportTemplateHandler,
  CheckCriticalResultHandler,
  CheckTurnaroundHandler,
  ClaimNextReportHandler,
  ClaimReportHandler,
  CommunicateCriticalResultHandler,
  DraftReportHandler,
  FlagCriticalResultHandler,
  FollowReadingPolicyHandler,
  MarkReportPreliminaryHandler,
  OpenSharedReportHandler,
  PauseTurnaroundHandler,
  ReassignReportHandler,
  ReleaseReportHandler,
  RemoveReportMacroHandler,
  RemoveReportTemplateHandler,
  RequestShareCodeHandler,
  RestoreDraftHandler,
  ResumeTurnaroundHandler,
  RevokeShareLinkHandler,
  SeeLateImagesHandler,
  SetReaderProfileHandler,
  SetReadingPolicyHandler,
  SetSharePolicyHandler,
  ShareReportHandler,
  ShareSignedReportHandler,
  SignReportHandler,
  UnlockShareLinkHandler,
  WithdrawReportHandler,
];

const queries = [
  CompareDraftsHandler,
  CompareReportsHandler,
  CountWorklistHandler,
  ExpandTextHandler,
  FindCriticalResultsHandler,
  FindPriorReportsHandler,
  FindReportDraftsHandler,
  FindReportMacrosHandler,
  FindReportRevisionsHandler,
  FindReportTemplatesHandler,
  FindReportRecordsHandler,
  FindReportsHandler,
  FindShareLinksHandler,
  FindWorklistHandler,
  GetPatientNoticeTimeHandler,
  GetReaderProfileHandler,
  GetReadingPolicyHandler,
  GetReportChecksHandler,
  GetReportDraftHandler,
  GetReportHandler,
  GetReportSummaryHandler,
  GetReportTemplateHandler,
  GetShareCodeHandler,
  GetShareLinkUrlHandler,
  GetSharePageHandler,
  GetSharePolicyHandler,
  GetSharedDocumentHandler,
  GetSharedReportHandler,
  GetTurnaroundHandler,
  MergeDraftHandler,
  ResolveShareLinkHandler,
];

const reactions = [WhenReportDocumentReadyThenShareWithPatient, WhenReportDocumentReadyThenShareWithReferrer];

/** Reports: the reading worklist, the life of a report, its signed document and the links to it. */
@DeclarePermissions(reportingPermissions)
@DeclareSchemas(
  CriticalCommunicationSchema,
  Hl7ResultSchema,
  ReadingPolicySchema,
  ReportLayoutSchema,
  ReportMacroSchema,
  ReportSchema,
  ReportTemplateSchema,
  ShareLinkSchema,
  SharePolicySchema,
)
@Module({
  providers: [
    ...ports,
    ...DOCUMENT_PROVIDERS,
    ...HL7_PROVIDERS,
    ...READING_PROVIDERS,
    ...commands,
    ...queries,
    ...reactions,
    AuthorOrSigner,
    Colleagues,
    CurrentPolicy,
    CurrentReader,
    KeyImagePlaces,
    KnownAnswers,
    LinkTerms,
    MacroOwner,
    ReportChecks,
    SharedLinks,
    TemplateStart,
    TextFieldSource,
    ViewerClosing,
    ReadableReports,
    VisibleReports,
  ],
})
export class ReportingModule {}
