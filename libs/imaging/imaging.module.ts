import { Module } from '@nestjs/common';
import { DeclarePermissions } from '#kernel';
import { DeclareSchemas } from '#platform/database/declare-schemas';
import { DimseModule } from '#platform/dimse/dimse.module';
import { AddDicomPeerHandler } from './application/commands/add-dicom-peer/add-dicom-peer.handler.js';
import { AddPatientHandler } from './application/commands/add-patient/add-patient.handler.js';
import { AddProcedureHandler } from './application/commands/add-procedure/add-procedure.handler.js';
import { AddReferrerHandler } from './application/commands/add-referrer/add-referrer.handler.js';
import { AddSiteHandler } from './application/commands/add-site/add-site.handler.js';
import { CancelOrderHandler } from './application/commands/cancel-order/cancel-order.handler.js';
import { ChangeDicomPeerHandler } from './application/commands/change-dicom-peer/change-dicom-peer.handler.js';
import { ChangeOrderHandler } from './application/commands/change-order/change-order.handler.js';
import { ChangePatientHandler } from './application/commands/change-patient/change-patient.handler.js';
import { ChangeProcedureHandler } from './application/commands/change-procedure/change-procedure.handler.js';
import { ChangeReferrerHandler } from './application/commands/change-referrer/change-referrer.handler.js';
import { ChangeSiteHandler } from './application/commands/change-site/change-site.handler.js';
import { ReopenOrderHandler } from './application/commands/reopen-order/reopen-order.handler.js';
import { CompleteOrderHandler } from './application/commands/complete-order/complete-order.handler.js';
import { MatchOrderHandler } from './application/commands/match-order/match-order.handler.js';
import { MatchStudyHandler } from './application/commands/match-study/match-study.handler.js';
import { MergePatientsHandler } from './application/commands/merge-patients/merge-patients.handler.js';
import { RemoveDicomPeerHandler } from './application/commands/remove-dicom-peer/remove-dicom-peer.handler.js';
import { RequestOrderFromIntakeHandler } from './application/commands/request-order-from-intake/request-order-from-intake.handler.js';
import { RequestOrderHandler } from './application/commands/request-order/request-order.handler.js';
import { ScheduleOrderHandler } from './application/commands/schedule-order/schedule-order.handler.js';
import { SetDicomNodeHandler } from './application/commands/set-dicom-node/set-dicom-node.handler.js';
import { StoreInstancesHandler } from './application/commands/store-instances/store-instances.handler.js';
import { EndViewersHandler } from './application/commands/end-viewers/end-viewers.handler.js';
import { EnterViewerHandler } from './application/commands/enter-viewer/enter-viewer.handler.js';
import { OpenSharedViewerHandler } from './application/commands/open-shared-viewer/open-shared-viewer.handler.js';
import { OpenViewerHandler } from './application/commands/open-viewer/open-viewer.handler.js';
import { RenewViewerHandler } from './application/commands/renew-viewer/renew-viewer.handler.js';
import { GetViewerSessionHandler } from './application/queries/get-viewer-session/get-viewer-session.handler.js';
import { ResolveViewerTokenHandler } from './application/queries/resolve-viewer-token/resolve-viewer-token.handler.js';
import { StudyScope } from './application/services/study-scope.js';
import { ViewerStudyFinder } from './application/services/viewer-study-finder.js';
import { ViewerTokens } from './application/services/viewer-tokens.js';
import { ViewerSessionRepository } from './domain/viewer-session.repository.js';
import { TypeormViewerSessionRepository } from './infrastructure/persistence/typeorm-viewer-session.repository.js';
import { ViewerSessionSchema } from './infrastructure/persistence/viewer-session.schema.js';
import { FindDicomPeersHandler } from './application/queries/find-dicom-peers/find-dicom-peers.handler.js';
import { FindInstancesToSendHandler } from './application/queries/find-instances-to-send/find-instances-to-send.handler.js';
import { FindKnownInstanceFilesHandler } from './application/queries/find-known-instance-files/find-known-instance-files.handler.js';
import { FindModalityWorklistHandler } from './application/queries/find-modality-worklist/find-modality-worklist.handler.js';
import { FindOrdersHandler } from './application/queries/find-orders/find-orders.handler.js';
import { FindPriorStudiesHandler } from './application/queries/find-prior-studies/find-prior-studies.handler.js';
import { FindPatientsHandler } from './application/queries/find-patients/find-patients.handler.js';
import { FindProceduresHandler } from './application/queries/find-procedures/find-procedures.handler.js';
import { FindOrderRecordsHandler } from './application/queries/find-order-records/find-order-records.handler.js';
import { FindPatientRecordsHandler } from './application/queries/find-patient-records/find-patient-records.handler.js';
import { FindReferrerRecordsHandler } from './application/queries/find-referrer-records/find-referrer-records.handler.js';
import { FindStudyRecordsHandler } from './application/queries/find-study-records/find-study-records.handler.js';
import { LocateImagesHandler } from './application/queries/locate-images/locate-images.handler.js';
import { LocateStudiesHandler } from './application/queries/locate-studies/locate-studies.handler.js';
import { FindReferrersHandler } from './application/queries/find-referrers/find-referrers.handler.js';
import { FindSeriesHandler } from './application/queries/find-series/find-series.handler.js';
import { FindShownSeriesHandler } from './application/queries/find-shown-series/find-shown-series.handler.js';
import { FindSitesHandler } from './application/queries/find-sites/find-sites.handler.js';
import { FindStoredInstancesHandler } from './application/queries/find-stored-instances/find-stored-instances.handler.js';
import { FindStudiesHandler } from './application/queries/find-studies/find-studies.handler.js';
import { GetDicomNodeHandler } from './application/queries/get-dicom-node/get-dicom-node.handler.js';
import { GetDicomPeerHandler } from './application/queries/get-dicom-peer/get-dicom-peer.handler.js';
import { GetMetadataHandler } from './application/queries/get-metadata/get-metadata.handler.js';
import { FindOpenOrdersHandler } from './application/queries/find-open-orders/find-open-orders.handler.js';
import { FindOwnOrderHandler } from './application/queries/find-own-order/find-own-order.handler.js';
import { GetOrderHandler } from './application/queries/get-order/get-order.handler.js';
import { GetPatientHandler } from './application/queries/get-patient/get-patient.handler.js';
import { GetStudyHandler } from './application/queries/get-study/get-study.handler.js';
import { LocateDicomNodeHandler } from './application/queries/locate-dicom-node/locate-dicom-node.handler.js';
import { GetStudyHeaderHandler } from './application/queries/get-study-header/get-study-header.handler.js';
import { PlanStoreHandler } from './application/queries/plan-store/plan-store.handler.js';
import { RenderImageHandler } from './application/queries/render-image/render-image.handler.js';
import { RecognizeDicomPeerHandler } from './application/queries/recognize-dicom-peer/recognize-dicom-peer.handler.js';
import { SearchDicomPatientsHandler } from './application/queries/search-dicom-patients/search-dicom-patients.handler.js';
import { SearchDicomHandler } from './application/queries/search-dicom/search-dicom.handler.js';
import { WhenOrderIntakeCompletedThenRequestOrder } from './application/reactions/when-order-intake-completed-then-request-order.js';
import { WhenOrderRequestedThenMatchStudies } from './application/reactions/when-order-requested-then-match-studies.js';
import { WhenReportSignedThenCompleteOrder } from './application/reactions/when-report-signed-then-complete-order.js';
import { WhenReportWithdrawnThenReopenOrder } from './application/reactions/when-report-withdrawn-then-reopen-order.js';
import { WhenReportWithdrawnThenStoreNotice } from './application/reactions/when-report-withdrawn-then-store-notice.js';
import { ReportDocumentStore } from './application/services/report-document-store.js';
import { WhenReportDocumentReadyThenStoreInStudy } from './application/reactions/when-report-document-ready-then-store-in-study.js';
import { WhenStorageSweepDueThenRemoveOrphans } from './application/reactions/when-storage-sweep-due-then-remove-orphans.js';
import { EncapsulatedPdfs } from './application/services/encapsulated-pdfs.js';
import { DicomDataSets } from './application/services/dicom-data-sets.js';
import { DeIdentificationPreviews } from './application/services/de-identification/de-identification-previews.js';
import { DeIdentifiedArchives } from './application/services/de-identification/de-identified-archives.js';
import { DicomFiles } from './application/services/dicom-files.js';
import { Examinations } from './application/services/examinations.js';
import { FrameImages } from './application/services/frame-images.js';
import { InstanceContents } from './application/services/instance-contents.js';
import { InstanceImages } from './application/services/instance-images.js';
import { InstanceIntake } from './application/services/instance-intake.js';
import { InstanceStore } from './application/services/instance-store.js';
import { StoreBatches } from './application/services/store-batches.js';
import { WrittenFiles } from './application/services/written-files.js';
import { StudyPlaces } from './application/services/study-places.js';
import { TakenBack } from './application/services/taken-back.js';
import { PgTakenBack } from './infrastructure/persistence/pg-taken-back.js';
import { PeerEcho } from './application/services/peer-echo.js';
import { StudyMatching } from './application/services/study-matching.js';
import { ACCESS_PROVIDERS } from './access.providers.js';
import { ARCHIVE_PROVIDERS } from './archive.providers.js';
import { imagingPermissions } from './contracts/permissions.js';
import { DicomNodeRepository } from './domain/dicom-node.repository.js';
import { DicomPeerRepository } from './domain/dicom-peer.repository.js';
import { DE_IDENTIFICATION_PROVIDERS } from './de-identification.providers.js';
import { HL7_PROVIDERS } from './hl7.providers.js';
import { InstanceRepository } from './domain/instance.repository.js';
import { OrderRepository } from './domain/order.repository.js';
import { PatientRepository } from './domain/patient.repository.js';
import { ProcedureRepository } from './domain/procedure.repository.js';
import { ReferrerRepository } from './domain/referrer.repository.js';
import { SiteRepository } from './domain/site.repository.js';
import { StudyRepository } from './domain/study.repository.js';
import { WrittenEncapsulatedPdfs } from './infrastructure/dicom/documents/written-encapsulated-pdfs.js';
import { EncodedDataSets } from './infrastructure/dicom/encoded-data-sets.js';
import { Part10Files } from './infrastructure/dicom/part10-files.js';
import { MatchingPolicySchema } from './infrastructure/persistence/matching-policy.schema.js';
import { DimsePeerEcho } from './infrastructure/dimse/dimse-peer-echo.js';
import { DicomNodeSchema } from './infrastructure/persistence/dicom-node.schema.js';
import { DicomPeerSchema } from './infrastructure/persistence/dicom-peer.schema.js';
import { DeIdentificationSchema } from './infrastructure/persistence/de-identification/de-identification.schema.js';
import { Hl7NodeSchema } from './infrastructure/persistence/hl7/hl7-node.schema.js';
import { Hl7PeerSchema } from './infrastructure/persistence/hl7/hl7-peer.schema.js';
import { OrderSchema } from './infrastructure/persistence/order.schema.js';
import { PatientMergeSchema } from './infrastructure/persistence/patient-merge.schema.js';
import { PatientSchema } from './infrastructure/persistence/patient.schema.js';
import { ProcedureSchema } from './infrastructure/persistence/procedure.schema.js';
import { ReferrerSchema } from './infrastructure/persistence/referrer.schema.js';
import { RetentionPolicySchema } from './infrastructure/persistence/retention-policy.schema.js';
import { SiteSchema } from './infrastructure/persistence/site.schema.js';
import { SqlInstanceRepository } from './infrastructure/persistence/sql-instance.repository.js';
import { StudySchema } from './infrastructure/persistence/study.schema.js';
import { TypeormDicomNodeRepository } from './infrastructure/persistence/typeorm-dicom-node.repository.js';
import { TypeormDicomPeerRepository } from './infrastructure/persistence/typeorm-dicom-peer.repository.js';
import { TypeormOrderRepository } from './infrastructure/persistence/typeorm-order.repository.js';
import { TypeormPatientRepository } from './infrastructure/persistence/typeorm-patient.repository.js';
import { TypeormProcedureRepository } from './infrastructure/persistence/typeorm-procedure.repository.js';
import { TypeormReferrerRepository } from './infrastructure/persistence/typeorm-referrer.repository.js';
import { TypeormSiteRepository } from './infrastructure/persistence/typeorm-site.repository.js';
import { TypeormStudyRepository } from './infrastructure/persistence/typeorm-study.repository.js';
import { ThreadedFrameImages } from './infrastructure/pixels/threaded-frame-images.js';
import { DicomDemoSeed } from './presentation/cli/dicom.demo-seed.js';
import { ImagingDemoSeed } from './presentation/cli/imaging.demo-seed.js';

/** Patients, orders and studies; DICOM files and who may see them. */
@DeclarePermissions(imagingPermissions)
@DeclareSchemas(
  DeIdentificationSchema,
  DicomNodeSchema,
  DicomPeerSchema,
  Hl7NodeSchema,
  Hl7PeerSchema,
  MatchingPolicySchema,
  PatientMergeSchema,
  RetentionPolicySchema,
  OrderSchema,
  PatientSchema,
  ProcedureSchema,
  ReferrerSchema,
  SiteSchema,
  StudySchema,
  ViewerSessionSchema,
)
@Module({
  imports: [DimseModule],
  providers: [
    ...DE_IDENTIFICATION_PROVIDERS,
    ...ACCESS_PROVIDERS,
    ...ARCHIVE_PROVIDERS,
    ...HL7_PROVIDERS,
    { provide: DicomDataSets, useClass: EncodedDataSets },
    { provide: EncapsulatedPdfs, useClass: WrittenEncapsulatedPdfs },
    { provide: DicomFiles, useClass: Part10Files },
    { provide: DicomNodeRepository, useClass: TypeormDicomNodeRepository },
    { provide: DicomPeerRepository, useClass: TypeormDicomPeerRepository },
    { provide: FrameImages, useClass: ThreadedFrameImages },
    { provide: InstanceRepository, useClass: SqlInstanceRepository },
    { provide: OrderRepository, useClass: TypeormOrderRepository },
    { provide: PatientRepository, useClass: TypeormPatientRepository },
    { provide: ProcedureRepository, useClass: TypeormProcedureRepository },
    { provide: ReferrerRepository, useClass: TypeormReferrerRepository },
    { provide: SiteRepository, useClass: TypeormSiteRepository },
    { provide: PeerEcho, useClass: DimsePeerEcho },
    { provide: StudyRepository, useClass: TypeormStudyRepository },
    AddDicomPeerHandler,
    ChangeDicomPeerHandler,
    RemoveDicomPeerHandler,
    SetDicomNodeHandler,
    FindDicomPeersHandler,
    FindInstancesToSendHandler,
    FindModalityWorklistHandler,
    GetDicomNodeHandler,
    GetDicomPeerHandler,
    LocateDicomNodeHandler,
    RecognizeDicomPeerHandler,
    SearchDicomPatientsHandler,
    AddPatientHandler,
    AddProcedureHandler,
    AddReferrerHandler,
    AddSiteHandler,
    CancelOrderHandler,
    ChangeOrderHandler,
    ChangePatientHandler,
    ChangeProcedureHandler,
    ChangeReferrerHandler,
    ChangeSiteHandler,
    CompleteOrderHandler,
    ReopenOrderHandler,
    MatchOrderHandler,
    MatchStudyHandler,
    MergePatientsHandler,
    RequestOrderFromIntakeHandler,
    RequestOrderHandler,
    ScheduleOrderHandler,
    StoreInstancesHandler,
    EndViewersHandler,
    EnterViewerHandler,
    OpenSharedViewerHandler,
    OpenViewerHandler,
    RenewViewerHandler,
    GetViewerSessionHandler,
    ResolveViewerTokenHandler,
    StudyScope,
    ViewerStudyFinder,
    ViewerTokens,
    { provide: ViewerSessionRepository, useClass: TypeormViewerSessionRepository },
    FindKnownInstanceFilesHandler,
    FindOrdersHandler,
    FindPatientsHandler,
    FindPriorStudiesHandler,
    FindProceduresHandler,
    FindOrderRecordsHandler,
    FindPatientRecordsHandler,
    FindReferrerRecordsHandler,
    FindStudyRecordsHandler,
    LocateImagesHandler,
    LocateStudiesHandler,
    FindReferrersHandler,
    FindSeriesHandler,
    FindShownSeriesHandler,
    FindSitesHandler,
    FindStoredInstancesHandler,
    FindStudiesHandler,
    GetMetadataHandler,
    FindOpenOrdersHandler,
    FindOwnOrderHandler,
    GetOrderHandler,
    GetPatientHandler,
    GetStudyHandler,
    GetStudyHeaderHandler,
    PlanStoreHandler,
    RenderImageHandler,
    SearchDicomHandler,
    WhenOrderIntakeCompletedThenRequestOrder,
    WhenOrderRequestedThenMatchStudies,
    WhenReportSignedThenCompleteOrder,
    WhenReportDocumentReadyThenStoreInStudy,
    WhenReportWithdrawnThenReopenOrder,
    WhenReportWithdrawnThenStoreNotice,
    ReportDocumentStore,
    WhenStorageSweepDueThenRemoveOrphans,
    Examinations,
    InstanceContents,
    InstanceImages,
    InstanceIntake,
    InstanceStore,
    StoreBatches,
    WrittenFiles,
    { provide: TakenBack, useClass: PgTakenBack },
    StudyMatching,
    StudyPlaces,
    DicomDemoSeed,
    ImagingDemoSeed,
  ],
  exports: [
    DeIdentificationPreviews,
    DeIdentifiedArchives,
    DicomDataSets,
    PeerEcho,
    InstanceContents,
    InstanceImages,
    InstanceStore,
    ViewerTokens,
  ],
})
export class ImagingModule {}
