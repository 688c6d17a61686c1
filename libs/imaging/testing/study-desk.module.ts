import { Module } from '@nestjs/common';
import { ImagingModule } from '../imaging.module.js';
import { DeIdentificationsController } from '../presentation/admin/de-identification/de-identifications.controller.js';
import { StudiesController } from '../presentation/admin/studies.controller.js';
import { StudyAccessController } from '../presentation/admin/study-access.controller.js';
import { StudyKeepingController } from '../presentation/admin/study-keeping.controller.js';
import { StudyMatchingController } from '../presentation/admin/study-matching.controller.js';
import { ImagingPublicModule } from '../presentation/public/imaging-public.module.js';

/** The doors at which studies are seen and opened to others, those of both APIs on one port. */
@Module({
  imports: [ImagingModule, ImagingPublicModule],
  controllers: [
    DeIdentificationsController,
    StudyAccessController,
    StudyKeepingController,
    StudyMatchingController,
    StudiesController,
  ],
})
export class StudyDeskModule {}
