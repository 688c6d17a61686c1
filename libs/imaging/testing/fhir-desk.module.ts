import { Module } from '@nestjs/common';
import { Hl7Controller } from '../presentation/admin/hl7.controller.js';
import { PatientIdentityController } from '../presentation/admin/patient-identity.controller.js';
import { ReferrersController } from '../presentation/admin/referrers.controller.js';
import { ImagingPublicModule } from '../presentation/public/imaging-public.module.js';

/** The public doors of imaging, and those of the admin API at which what they show is written. */
@Module({
  imports: [ImagingPublicModule],
  controllers: [Hl7Controller, PatientIdentityController, ReferrersController],
})
export class FhirDeskModule {}
