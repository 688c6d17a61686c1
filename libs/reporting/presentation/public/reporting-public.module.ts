import { Module } from '@nestjs/common';
import { ReportReadingController } from '../admin/report-reading.controller.js';
import { ShareController } from './share.controller.js';

/** The doors of reporting on the public API: reports for software, share links for everybody who has one. */
@Module({ controllers: [ReportReadingController, ShareController] })
export class ReportingPublicModule {}
