import { Module } from '@nestjs/common';
import { LayoutLogos } from '../../application/services/layout-logos.js';
import { CriticalResultsController } from './critical-results.controller.js';
import { Hl7ResultsController } from './hl7-results.controller.js';
import { ReportAidsController } from './report-aids.controller.js';
import { ReportDraftsController } from './report-drafts.controller.js';
import { ReportLayoutController } from './report-layout.controller.js';
import { ReportMacrosController } from './report-macros.controller.js';
import { ReportReadingController } from './report-reading.controller.js';
import { ReportTaskController } from './report-task.controller.js';
import { ReportTemplatesController } from './report-templates.controller.js';
import { ReportWritingController } from './report-writing.controller.js';
import { ShareLinksController } from './share-links.controller.js';
import { SharePolicyController } from './share-policy.controller.js';
import { WorklistController } from './worklist.controller.js';

/** The doors of reporting on the internal API. */
@Module({
  controllers: [
    CriticalResultsController,
    Hl7ResultsController,
    ReportAidsController,
    ReportDraftsController,
    ReportLayoutController,
    ReportMacrosController,
    ReportReadingController,
    ReportTaskController,
    ReportTemplatesController,
    ReportWritingController,
    ShareLinksController,
    SharePolicyController,
    WorklistController,
  ],
  providers: [LayoutLogos],
})
export class ReportingAdminModule {}
