import { Module } from '@nestjs/common';
import { ImagingModule } from '../../imaging.module.js';
import { DicomwebBase } from './dicomweb/dicomweb-base.js';
import { BulkController } from './dicomweb/retrieve/bulk.controller.js';
import { MetadataStream } from './dicomweb/retrieve/metadata-stream.js';
import { RetrieveController } from './dicomweb/retrieve/retrieve.controller.js';
import { StoredObjects } from './dicomweb/retrieve/stored-objects.js';
import { StudyAccessLog } from './dicomweb/retrieve/study-access-log.js';
import { SearchController } from './dicomweb/search/search.controller.js';
import { RelatedBodies } from './dicomweb/store/related-bodies.js';
import { StoreController } from './dicomweb/store/store.controller.js';
import { OrdersController } from './orders.controller.js';
import { PatientsController } from './patients.controller.js';

/** The doors of imaging on the public API. */
@Module({
  imports: [ImagingModule],
  controllers: [
    OrdersController,
    PatientsController,
    SearchController,
    StoreController,
    BulkController,
    RetrieveController,
  ],
  providers: [DicomwebBase, MetadataStream, RelatedBodies, StoredObjects, StudyAccessLog],
})
export class ImagingPublicModule {}
