import { Module } from '@nestjs/common';
import { FhirModule } from '#platform/fhir/fhir.module';
import { ReportReadingController } from '../admin/report-reading.controller.js';
import { BinaryController } from './fhir/binary.controller.js';
import { BinarySource } from './fhir/binary.source.js';
import { DiagnosticReportSource } from './fhir/diagnostic-report.source.js';
import { ReaderSource } from './fhir/reader.source.js';
import { ShareController } from './share.controller.js';
import { ShareVisits } from './share-visits.js';
import { SharedImagesController } from './shared-images.controller.js';
import { VerifyController } from './verify/verify.controller.js';

/** The doors of reporting on the public API: reports for software, share links and codes for everybody who has one. */
@Module({
  imports: [FhirModule],
  controllers: [
    ReportReadingController,
    ShareController,
    SharedImagesController,
    VerifyController,
    BinaryController,
  ],
  providers: [BinarySource, DiagnosticReportSource, ReaderSource, ShareVisits],
})
export class ReportingPublicModule {}
