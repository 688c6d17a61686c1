import { Module } from '@nestjs/common';
import { DeclarePermissions } from '#kernel';
import { DeclareSchemas } from '#platform/database/declare-schemas';
import { AddPatientHandler } from './application/commands/add-patient/add-patient.handler.js';
import { AddProcedureHandler } from './application/commands/add-procedure/add-procedure.handler.js';
import { AddReferrerHandler } from './application/commands/add-referrer/add-referrer.handler.js';
import { AddSiteHandler } from './application/commands/add-site/add-site.handler.js';
import { CancelOrderHandler } from './application/commands/cancel-order/cancel-order.handler.js';
import { ChangeOrderHandler } from './application/commands/change-order/change-order.handler.js';
import { ChangePatientHandler } from './application/commands/change-patient/change-patient.handler.js';
import { ChangeProcedureHandler } from './application/commands/change-procedure/change-procedure.handler.js';
import { ChangeReferrerHandler } from './application/commands/change-referrer/change-referrer.handler.js';
import { ChangeSiteHandler } from './application/commands/change-site/change-site.handler.js';
import { CompleteOrderHandler } from './application/commands/complete-order/complete-order.handler.js';
import { MatchOrderHandler } from './application/commands/match-order/match-order.handler.js';
import { MatchStudyHandler } from './application/commands/match-study/match-study.handler.js';
import { MergePatientsHandler } from './application/commands/merge-patients/merge-patients.handler.js';
import { RequestOrderFromIntakeHandler } from './application/commands/request-order-from-intake/request-order-from-intake.handler.js';
import { RequestOrderHandler } from './application/commands/request-order/request-order.handler.js';
import { ScheduleOrderHandler } from './application/commands/schedule-order/schedule-order.handler.js';
import { StoreInstancesHandler } from './application/commands/store-instances/store-instances.handler.js';
import { FindKnownInstanceFilesHandler } from './application/queries/find-known-instance-files/find-known-instance-files.handler.js';
import { FindOrdersHandler } from './application/queries/find-orders/find-orders.handler.js';
import { FindPatientsHandler } from './application/queries/find-patients/find-patients.handler.js';
import { FindProceduresHandler } from './application/queries/find-procedures/find-procedures.handler.js';
import { FindReferrersHandler } from './application/queries/find-referrers/find-referrers.handler.js';
import { FindSeriesHandler } from './application/queries/find-series/find-series.handler.js';
import { FindSitesHandler } from './application/queries/find-sites/find-sites.handler.js';
import { FindStoredInstancesHandler } from './application/queries/find-stored-instances/find-stored-instances.handler.js';
import { FindStudiesHandler } from './application/queries/find-studies/find-studies.handler.js';
import { GetMetadataHandler } from './application/queries/get-metadata/get-metadata.handler.js';
import { FindOpenOrdersHandler } from './application/queries/find-open-orders/find-open-orders.handler.js';
import { FindOwnOrderHandler } from './application/queries/find-own-order/find-own-order.handler.js';
import { GetOrderHandler } from './application/queries/get-order/get-order.handler.js';
import { GetPatientHandler } from './application/queries/get-patient/get-patient.handler.js';
import { GetStudyHandler } from './application/queries/get-study/get-study.handler.js';
import { PlanStoreHandler } from './application/queries/plan-store/plan-store.handler.js';
import { SearchDicomHandler } from './application/queries/search-dicom/search-dicom.handler.js';
import { WhenOrderIntakeCompletedThenRequestOrder } from './application/reactions/when-order-intake-completed-then-request-order.js';
import { WhenOrderRequestedThenMatchStudies } from './application/reactions/when-order-requested-then-match-studies.js';
import { WhenReportSignedThenCompleteOrder } from './application/reactions/when-report-signed-then-complete-order.js';
import { WhenStorageSweepDueThenRemoveOrphans } from './application/reactions/when-storage-sweep-due-then-remove-orphans.js';
import { DicomFiles } from './application/services/dicom-files.js';
import { Examinations } from './application/services/examinations.js';
import { InstanceContents } from './application/services/instance-contents.js';
import { InstanceIntake } from './application/services/instance-intake.js';
import { InstanceStore } from './application/services/instance-store.js';
import { StudyMatching } from './application/services/study-matching.js';
import { imagingPermissions } from './contracts/permissions.js';
import { InstanceRepository } from './domain/instance.repository.js';
import { OrderRepository } from './domain/order.repository.js';
import { PatientRepository } from './domain/patient.repository.js';
import { ProcedureRepository } from './domain/procedure.repository.js';
import { ReferrerRepository } from './domain/referrer.repository.js';
import { SiteRepository } from './domain/site.repository.js';
import { StudyRepository } from './domain/study.repository.js';
import { Part10Files } from './infrastructure/dicom/part10-files.js';
import { OrderSchema } from './infrastructure/persistence/order.schema.js';
import { PatientSchema } from './infrastructure/persistence/patient.schema.js';
import { ProcedureSchema } from './infrastructure/persistence/procedure.schema.js';
import { ReferrerSchema } from './infrastructure/persistence/referrer.schema.js';
import { SiteSchema } from './infrastructure/persistence/site.schema.js';
import { SqlInstanceRepository } from './infrastructure/persistence/sql-instance.repository.js';
import { StudySchema } from './infrastructure/persistence/study.schema.js';
import { TypeormOrderRepository } from './infrastructure/persistence/typeorm-order.repository.js';
import { TypeormPatientRepository } from './infrastructure/persistence/typeorm-patient.repository.js';
import { TypeormProcedureRepository } from './infrastructure/persistence/typeorm-procedure.repository.js';
import { TypeormReferrerRepository } from './infrastructure/persistence/typeorm-referrer.repository.js';
import { TypeormSiteRepository } from './infrastructure/persistence/typeorm-site.repository.js';
import { TypeormStudyRepository } from './infrastructure/persistence/typeorm-study.repository.js';
import { ImagingDemoSeed } from './presentation/cli/imaging.demo-seed.js';

/** Patients, orders and studies; DICOM files and who may see them. */
@DeclarePermissions(imagingPermissions)
@DeclareSchemas(OrderSchema, PatientSchema, ProcedureSchema, ReferrerSchema, SiteSchema, StudySchema)
@Module({
  providers: [
    { provide: DicomFiles, useClass: Part10Files },
    { provide: InstanceRepository, useClass: SqlInstanceRepository },
    { provide: OrderRepository, useClass: TypeormOrderRepository },
    { provide: PatientRepository, useClass: TypeormPatientRepository },
    { provide: ProcedureRepository, useClass: TypeormProcedureRepository },
    { provide: ReferrerRepository, useClass: TypeormReferrerRepository },
    { provide: SiteRepository, useClass: TypeormSiteRepository },
    { provide: StudyRepository, useClass: TypeormStudyRepository },
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
    MatchOrderHandler,
    MatchStudyHandler,
    MergePatientsHandler,
    RequestOrderFromIntakeHandler,
    RequestOrderHandler,
    ScheduleOrderHandler,
    StoreInstancesHandler,
    FindKnownInstanceFilesHandler,
    FindOrdersHandler,
    FindPatientsHandler,
    FindProceduresHandler,
    FindReferrersHandler,
    FindSeriesHandler,
    FindSitesHandler,
    FindStoredInstancesHandler,
    FindStudiesHandler,
    GetMetadataHandler,
    FindOpenOrdersHandler,
    FindOwnOrderHandler,
    GetOrderHandler,
    GetPatientHandler,
    GetStudyHandler,
    PlanStoreHandler,
    SearchDicomHandler,
    WhenOrderIntakeCompletedThenRequestOrder,
    WhenOrderRequestedThenMatchStudies,
    WhenReportSignedThenCompleteOrder,
    WhenStorageSweepDueThenRemoveOrphans,
    Examinations,
    InstanceContents,
    InstanceIntake,
    InstanceStore,
    StudyMatching,
    ImagingDemoSeed,
  ],
  exports: [InstanceContents, InstanceStore],
})
export class ImagingModule {}
