import { Module } from '@nestjs/common';
import { ReportReadingController } from './report-reading.controller.js';
import { ReportWritingController } from './report-writing.controller.js';
import { ShareLinksController } from './share-links.controller.js';
import { WorklistController } from './worklist.controller.js';

/** The doors of reporting on the internal API. */
@Module({
  controllers: [ReportReadingController, ReportWritingController, ShareLinksController, WorklistController],
})
export class ReportingAdminModule {}
