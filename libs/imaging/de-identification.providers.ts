import type { Provider } from '@nestjs/common';
import { AdvanceDeIdentificationHandler } from './application/commands/advance-de-identification/advance-de-identification.handler.js';
import { CancelDeIdentificationHandler } from './application/commands/cancel-de-identification/cancel-de-identification.handler.js';
import { DeIdentifyStudiesHandler } from './application/commands/de-identify-studies/de-identify-studies.handler.js';
import { ExpireDeIdentificationHandler } from './application/commands/expire-de-identification/expire-de-identification.handler.js';
import { KeepDeIdentifiedInstanceHandler } from './application/commands/keep-de-identified-instance/keep-de-identified-instance.handler.js';
import { FindDeIdentificationsHandler } from './application/queries/find-de-identifications/find-de-identifications.handler.js';
import { FindKeptDeIdentificationsHandler } from './application/queries/find-kept-de-identifications/find-kept-de-identifications.handler.js';
import { FindPreviewInstancesHandler } from './application/queries/find-preview-instances/find-preview-instances.handler.js';
import { FindRefusedInstancesHandler } from './application/queries/find-refused-instances/find-refused-instances.handler.js';
import { GetDeIdentificationHandler } from './application/queries/get-de-identification/get-de-identification.handler.js';
import { GetDeIdentificationWorkHandler } from './application/queries/get-de-identification-work/get-de-identification-work.handler.js';
import { GetDeIdentifiedArchiveHandler } from './application/queries/get-de-identified-archive/get-de-identified-archive.handler.js';
import { ReIdentifyHandler } from './application/queries/re-identify/re-identify.handler.js';
import { WhenDeIdentificationDueThenCopySome } from './application/reactions/de-identification/when-de-identification-due-then-copy-some.js';
import { WhenDeIdentificationSettledThenRemoveCopies } from './application/reactions/de-identification/when-de-identification-settled-then-remove-copies.js';
import { WhenStorageSweepDueThenRemoveCopies } from './application/reactions/de-identification/when-storage-sweep-due-then-remove-copies.js';
import { DeIdentificationPreviews } from './application/services/de-identification/de-identification-previews.js';
import { DeIdentifiedArchives } from './application/services/de-identification/de-identified-archives.js';
import { DeIdentifier } from './application/services/de-identification/de-identifier.js';
import { InstanceCopies } from './application/services/de-identification/instance-copies.js';
import { Pseudonymization } from './application/services/de-identification/pseudonymization.js';
import { ReIdentificationKeys } from './application/services/de-identification/re-identification-keys.js';
import { DeIdentificationRepository } from './domain/de-identification/de-identification.repository.js';
import { ReIdentificationKeyRepository } from './domain/de-identification/re-identification-key.repository.js';
import { Part10DeIdentifier } from './infrastructure/dicom/de-identification/part10-de-identifier.js';
import { SqlReIdentificationKeyRepository } from './infrastructure/persistence/de-identification/sql-re-identification-key.repository.js';
import { TypeormDeIdentificationRepository } from './infrastructure/persistence/de-identification/typeorm-de-identification.repository.js';

/** De-identification, as part of `ImagingModule`. */
export const DE_IDENTIFICATION_PROVIDERS: Provider[] = [
  { provide: DeIdentificationRepository, useClass: TypeormDeIdentificationRepository },
  { provide: DeIdentifier, useClass: Part10DeIdentifier },
  { provide: ReIdentificationKeyRepository, useClass: SqlReIdentificationKeyRepository },
  AdvanceDeIdentificationHandler,
  CancelDeIdentificationHandler,
  DeIdentifyStudiesHandler,
  ExpireDeIdentificationHandler,
  KeepDeIdentifiedInstanceHandler,
  FindDeIdentificationsHandler,
  FindKeptDeIdentificationsHandler,
  FindPreviewInstancesHandler,
  FindRefusedInstancesHandler,
  GetDeIdentificationHandler,
  GetDeIdentificationWorkHandler,
  GetDeIdentifiedArchiveHandler,
  ReIdentifyHandler,
  WhenDeIdentificationDueThenCopySome,
  WhenDeIdentificationSettledThenRemoveCopies,
  WhenStorageSweepDueThenRemoveCopies,
  DeIdentificationPreviews,
  DeIdentifiedArchives,
  InstanceCopies,
  Pseudonymization,
  ReIdentificationKeys,
];
