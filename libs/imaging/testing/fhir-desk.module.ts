import { Module } from '@nestjs/common';
import { PatientIdentityController } from '../presentation/admin/patient-identity.controller.js';
import { ReferrersController } from '../presentation/admin/referrers.controller.js';
import { ImagingPublicModule } from '../presentation/public/imaging-public.module.js';

/** The public doors of imaging, and those of the admin API at which what they show is written. */
@Module({ imports: [ImagingPublicModule], controllers: [PatientIdentityController, ReferrersController] })
export class FhirDeskModule {}
