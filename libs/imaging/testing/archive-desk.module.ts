import { Module } from '@nestjs/common';
import { ImagingModule } from '../imaging.module.js';
import { ArchiveController } from '../presentation/admin/archive.controller.js';
import { PatientIdentityController } from '../presentation/admin/patient-identity.controller.js';
import { StudiesController } from '../presentation/admin/studies.controller.js';
import { StudyKeepingController } from '../presentation/admin/study-keeping.controller.js';
import { DeleteController } from '../presentation/public/dicomweb/delete/delete.controller.js';
import { OrdersController } from '../presentation/public/orders.controller.js';
import { PatientsController } from '../presentation/public/patients.controller.js';

/** The doors at which an archive is kept, those of both APIs on one port. */
@Module({
  imports: [ImagingModule],
  controllers: [
    ArchiveController,
    DeleteController,
    OrdersController,
    PatientIdentityController,
    PatientsController,
    StudiesController,
    StudyKeepingController,
  ],
})
export class ArchiveDeskModule {}
