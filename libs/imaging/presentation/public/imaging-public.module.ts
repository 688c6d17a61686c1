import { Module } from '@nestjs/common';
import { FhirModule } from '#platform/fhir/fhir.module';
import { ImagingModule } from '../../imaging.module.js';
import { DeleteController } from './dicomweb/delete/delete.controller.js';
import { DicomwebBase } from './dicomweb/dicomweb-base.js';
import { BulkController } from './dicomweb/retrieve/bulk.controller.js';
import { BulkSender } from './dicomweb/retrieve/bulk-sender.js';
import { FrameSender } from './dicomweb/retrieve/frame-sender.js';
import { FramesController } from './dicomweb/retrieve/frames.controller.js';
import { MetadataController } from './dicomweb/retrieve/metadata.controller.js';
import { MetadataStream } from './dicomweb/retrieve/metadata-stream.js';
import { RenderedController } from './dicomweb/retrieve/rendered.controller.js';
import { RenderedSender } from './dicomweb/retrieve/rendered-sender.js';
import { RetrieveController } from './dicomweb/retrieve/retrieve.controller.js';
import { StoredObjects } from './dicomweb/retrieve/stored-objects.js';
import { ThumbnailController } from './dicomweb/retrieve/thumbnail.controller.js';
import { SearchController } from './dicomweb/search/search.controller.js';
import { RelatedBodies } from './dicomweb/store/related-bodies.js';
import { StoreController } from './dicomweb/store/store.controller.js';
import { ImagingStudySource } from './fhir/imaging-study.source.js';
import { PatientSource } from './fhir/patient.source.js';
import { ReferrerSource } from './fhir/referrer.source.js';
import { ServiceRequestSource } from './fhir/service-request.source.js';
import { OrdersController } from './orders.controller.js';
import { PatientsController } from './patients.controller.js';
import { ViewerApplication } from './viewer/viewer-application.js';
import { ViewerAuthentication } from './viewer/viewer-authentication.js';
import { ViewerController } from './viewer/viewer.controller.js';
import { ViewerFilesController } from './viewer/viewer-files.controller.js';

/** The doors of imaging on the public API. */
@Module({
  imports: [FhirModule, ImagingModule],
  controllers: [
    OrdersController,
    PatientsController,
    SearchController,
    StoreController,
    BulkController,
    FramesController,
    RenderedController,
    ThumbnailController,
    RetrieveController,
    MetadataController,
    DeleteController,
    ViewerController,
    ViewerFilesController,
  ],
  providers: [
    ViewerApplication,
    ViewerAuthentication,
    BulkSender,
    DicomwebBase,
    FrameSender,
    MetadataStream,
    RenderedSender,
    RelatedBodies,
    StoredObjects,
    ImagingStudySource,
    PatientSource,
    ReferrerSource,
    ServiceRequestSource,
  ],
})
export class ImagingPublicModule {}
