import { Module } from '@nestjs/common';
import { ImagingModule } from '../../imaging.module.js';
import { OrdersController } from '../public/orders.controller.js';
import { PatientsController } from '../public/patients.controller.js';
import { ProceduresController } from './procedures.controller.js';
import { ReferrersController } from './referrers.controller.js';
import { SitesController } from './sites.controller.js';
import { StudiesController } from './studies.controller.js';

/** The doors of imaging on the internal API. */
@Module({
  imports: [ImagingModule],
  controllers: [
    OrdersController,
    PatientsController,
    ProceduresController,
    ReferrersController,
    SitesController,
    StudiesController,
  ],
})
export class ImagingAdminModule {}
