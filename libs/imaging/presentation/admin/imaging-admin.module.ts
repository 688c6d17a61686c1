import { Module } from '@nestjs/common';
import { ImagingModule } from '../../imaging.module.js';
import { DeIdentificationsController } from './de-identification/de-identifications.controller.js';
import { OrdersController } from '../public/orders.controller.js';
import { PatientsController } from '../public/patients.controller.js';
import { ArchiveController } from './archive.controller.js';
import { PatientIdentityController } from './patient-identity.controller.js';
import { DicomController } from './dicom.controller.js';
import { Hl7Controller } from './hl7.controller.js';
import { ProceduresController } from './procedures.controller.js';
import { ReferrersController } from './referrers.controller.js';
import { SitesController } from './sites.controller.js';
import { StudiesController } from './studies.controller.js';
import { StudyAccessController } from './study-access.controller.js';
import { StudyKeepingController } from './study-keeping.controller.js';
import { StudyMatchingController } from './study-matching.controller.js';
import { ViewerOpeningController } from './viewer-opening.controller.js';

/** The doors of imaging on the internal API. */
@Module({
  imports: [ImagingModule],
  controllers: [
    DeIdentificationsController,
    DicomController,
    Hl7Controller,
    OrdersController,
    PatientsController,
    ArchiveController,
    PatientIdentityController,
    ProceduresController,
    ReferrersController,
    SitesController,
    StudiesController,
    StudyAccessController,
    StudyKeepingController,
    StudyMatchingController,
    ViewerOpeningController,
  ],
})
export class ImagingAdminModule {}
