import type { Provider } from '@nestjs/common';
import { AddPatientIdentifierHandler } from './application/commands/add-patient-identifier/add-patient-identifier.handler.js';
import { ApplyRetentionHandler } from './application/commands/apply-retention/apply-retention.handler.js';
import { DeleteDueStudiesHandler } from './application/commands/delete-due-studies/delete-due-studies.handler.js';
import { DeleteInstancesHandler } from './application/commands/delete-instances/delete-instances.handler.js';
import { DeleteStudyHandler } from './application/commands/delete-study/delete-study.handler.js';
import { HoldPatientHandler } from './application/commands/hold-patient/hold-patient.handler.js';
import { HoldStudyHandler } from './application/commands/hold-study/hold-study.handler.js';
import { MarkStudyReportedHandler } from './application/commands/mark-study-reported/mark-study-reported.handler.js';
import { RecordVerificationHandler } from './application/commands/record-verification/record-verification.handler.js';
import { RematchPatientHandler } from './application/commands/rematch-patient/rematch-patient.handler.js';
import { RematchStudiesHandler } from './application/commands/rematch-studies/rematch-studies.handler.js';
import { RemovePatientIdentifierHandler } from './application/commands/remove-patient-identifier/remove-patient-identifier.handler.js';
import { SetMatchingPolicyHandler } from './application/commands/set-matching-policy/set-matching-policy.handler.js';
import { SetRetentionPolicyHandler } from './application/commands/set-retention-policy/set-retention-policy.handler.js';
import { StartRematchHandler } from './application/commands/start-rematch/start-rematch.handler.js';
import { UndoPatientMergeHandler } from './application/commands/undo-patient-merge/undo-patient-merge.handler.js';
import { UnmatchStudyHandler } from './application/commands/unmatch-study/unmatch-study.handler.js';
import { VerifyStorageHandler } from './application/commands/verify-storage/verify-storage.handler.js';
import { FindDeletedFilesHandler } from './application/queries/find-deleted-files/find-deleted-files.handler.js';
import { FindDueStudiesHandler } from './application/queries/find-due-studies/find-due-studies.handler.js';
import { FindInstancesToVerifyHandler } from './application/queries/find-instances-to-verify/find-instances-to-verify.handler.js';
import { FindPatientIdentifiersHandler } from './application/queries/find-patient-identifiers/find-patient-identifiers.handler.js';
import { FindPatientMergesHandler } from './application/queries/find-patient-merges/find-patient-merges.handler.js';
import { FindStudyHistoryHandler } from './application/queries/find-study-history/find-study-history.handler.js';
import { FindUnmatchedStudiesHandler } from './application/queries/find-unmatched-studies/find-unmatched-studies.handler.js';
import { GetMatchingPolicyHandler } from './application/queries/get-matching-policy/get-matching-policy.handler.js';
import { GetRetentionPolicyHandler } from './application/queries/get-retention-policy/get-retention-policy.handler.js';
import { GetStorageVerificationHandler } from './application/queries/get-storage-verification/get-storage-verification.handler.js';
import { WhenInstancesDeletedThenRemoveFiles } from './application/reactions/when-instances-deleted-then-remove-files.js';
import { WhenOrderScheduledThenMatchStudies } from './application/reactions/when-order-scheduled-then-match-studies.js';
import { WhenReportSignedThenMarkStudy } from './application/reactions/when-report-signed-then-mark-study.js';
import { WhenStorageSweepDueThenApplyRetention } from './application/reactions/when-storage-sweep-due-then-apply-retention.js';
import { WhenStorageSweepDueThenVerifyStorage } from './application/reactions/when-storage-sweep-due-then-verify-storage.js';
import { WhenStorageVerificationDueThenReadFiles } from './application/reactions/when-storage-verification-due-then-read-files.js';
import { CurrentAuthor } from './application/services/current-author.js';
import { FileVerification } from './application/services/file-verification.js';
import { OrderRelease } from './application/services/order-release.js';
import { PatientMerging } from './application/services/patient-merging.js';
import { PatientNumbers } from './application/services/patient-numbers.js';
import { StudyRemoval } from './application/services/study-removal.js';
import { StudyRematching } from './application/services/study-rematching.js';
import { DeletionRepository } from './domain/deletion.repository.js';
import { MatchingPolicyRepository } from './domain/matching-policy.repository.js';
import { OrderCandidates } from './domain/order-candidates.js';
import { PatientIdentifierRepository } from './domain/patient-identifier.repository.js';
import { PatientMergeRepository } from './domain/patient-merge.repository.js';
import { RetentionPolicyRepository } from './domain/retention-policy.repository.js';
import { RetentionRegister } from './domain/retention-register.js';
import { StudyHistoryRepository } from './domain/study-history.repository.js';
import { VerificationRepository } from './domain/verification.repository.js';
import { SqlDeletionRepository } from './infrastructure/persistence/sql-deletion.repository.js';
import { TypeormMatchingPolicyRepository } from './infrastructure/persistence/typeorm-matching-policy.repository.js';
import { SqlOrderCandidates } from './infrastructure/persistence/sql-order-candidates.js';
import { SqlPatientIdentifierRepository } from './infrastructure/persistence/sql-patient-identifier.repository.js';
import { TypeormPatientMergeRepository } from './infrastructure/persistence/typeorm-patient-merge.repository.js';
import { TypeormRetentionPolicyRepository } from './infrastructure/persistence/typeorm-retention-policy.repository.js';
import { SqlRetentionRegister } from './infrastructure/persistence/sql-retention-register.js';
import { SqlStudyHistoryRepository } from './infrastructure/persistence/sql-study-history.repository.js';
import { SqlVerificationRepository } from './infrastructure/persistence/sql-verification.repository.js';

/** How the archive keeps what it has: who patients are, how studies find their orders, what ends and what is verified. */
export const ARCHIVE_PROVIDERS: Provider[] = [
  { provide: DeletionRepository, useClass: SqlDeletionRepository },
  { provide: MatchingPolicyRepository, useClass: TypeormMatchingPolicyRepository },
  { provide: OrderCandidates, useClass: SqlOrderCandidates },
  { provide: PatientIdentifierRepository, useClass: SqlPatientIdentifierRepository },
  { provide: PatientMergeRepository, useClass: TypeormPatientMergeRepository },
  { provide: RetentionPolicyRepository, useClass: TypeormRetentionPolicyRepository },
  { provide: RetentionRegister, useClass: SqlRetentionRegister },
  { provide: StudyHistoryRepository, useClass: SqlStudyHistoryRepository },
  { provide: VerificationRepository, useClass: SqlVerificationRepository },
  AddPatientIdentifierHandler,
  ApplyRetentionHandler,
  DeleteDueStudiesHandler,
  DeleteInstancesHandler,
  DeleteStudyHandler,
  HoldPatientHandler,
  HoldStudyHandler,
  MarkStudyReportedHandler,
  RecordVerificationHandler,
  RematchPatientHandler,
  RematchStudiesHandler,
  RemovePatientIdentifierHandler,
  SetMatchingPolicyHandler,
  SetRetentionPolicyHandler,
  StartRematchHandler,
  UndoPatientMergeHandler,
  UnmatchStudyHandler,
  VerifyStorageHandler,
  FindDeletedFilesHandler,
  FindDueStudiesHandler,
  FindInstancesToVerifyHandler,
  FindPatientIdentifiersHandler,
  FindPatientMergesHandler,
  FindStudyHistoryHandler,
  FindUnmatchedStudiesHandler,
  GetMatchingPolicyHandler,
  GetRetentionPolicyHandler,
  GetStorageVerificationHandler,
  WhenInstancesDeletedThenRemoveFiles,
  WhenOrderScheduledThenMatchStudies,
  WhenReportSignedThenMarkStudy,
  WhenStorageSweepDueThenApplyRetention,
  WhenStorageSweepDueThenVerifyStorage,
  WhenStorageVerificationDueThenReadFiles,
  CurrentAuthor,
  FileVerification,
  OrderRelease,
  PatientMerging,
  PatientNumbers,
  StudyRemoval,
  StudyRematching,
];
