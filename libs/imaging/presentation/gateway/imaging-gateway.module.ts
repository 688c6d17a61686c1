import { Module } from '@nestjs/common';
import { DimseModule } from '#platform/dimse/dimse.module';
import { ImagingModule } from '../../imaging.module.js';
import { DicomwebBase } from '../public/dicomweb/dicomweb-base.js';
import { DimseDoor } from './dimse/dimse-door.js';
import { DimseServices } from './dimse/dimse-services.js';
import { DimseTelemetry } from './dimse/dimse-telemetry.js';
import { FindService } from './dimse/find/find.service.js';
import { PeerDirectory } from './dimse/peer-directory.js';
import { InstanceSender } from './dimse/retrieve/instance-sender.js';
import { RetrieveService } from './dimse/retrieve/retrieve.service.js';
import { StoreService } from './dimse/store.service.js';
import { VerificationService } from './dimse/verification.service.js';
import { WorklistService } from './dimse/worklist/worklist.service.js';
import { Hl7Directory } from './hl7/hl7-directory.js';
import { Hl7Door } from './hl7/hl7-door.js';
import { Hl7Services } from './hl7/hl7-services.js';

/** The doors of imaging on the gateway: DICOM's own protocol, and HL7 v2. */
@Module({
  imports: [ImagingModule, DimseModule],
  providers: [
    DicomwebBase,
    DimseDoor,
    DimseServices,
    DimseTelemetry,
    FindService,
    Hl7Directory,
    Hl7Door,
    Hl7Services,
    InstanceSender,
    PeerDirectory,
    RetrieveService,
    StoreService,
    VerificationService,
    WorklistService,
  ],
})
export class ImagingGatewayModule {}
