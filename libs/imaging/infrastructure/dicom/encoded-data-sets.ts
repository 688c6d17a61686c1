import { Injectable } from '@nestjs/common';
import { IMPLEMENTATION } from '#platform/dimse/implementation';
import {
  DicomDataSets,
  type FileHead,
  type JsonDataSet,
} from '../../application/services/dicom-data-sets.js';
import { DicomFailure } from '../../domain/dicom/dicom-failure.js';
import { TAGS } from '../../domain/dicom/dictionary/tags.js';
import type { Vr } from '../../domain/dicom/dictionary/vr.js';
import { IMPLICIT_VR_LITTLE_ENDIAN, transferSyntaxOf } from '../../domain/dicom/transfer-syntax.js';
import { DataSetCollector } from './reading/data-set-collector.js';
import { DataSetScanner } from './reading/data-set-scanner.js';
import { DEFAULT_READING_LIMITS } from './reading/reading-limits.js';
import { dicomJson } from './values/dicom-json.js';
import { encodeFileMeta } from './writing/encode-file-meta.js';
import { encodeJsonDataSet } from './writing/encode-json-data-set.js';
import { toBareDataSet } from './writing/to-bare-data-set.js';

/** What identifiers may hold: they have a few dozen attributes. */
const LIMITS = { ...DEFAULT_READING_LIMITS, depth: 8, elements: 5_000, retainedBytes: 4 * 1024 ** 2 };

/** Data sets by our own guarded reader and writer. */
@Injectable()
export class EncodedDataSets extends DicomDataSets {
  fileHead(head: FileHead): Buffer {
    const text = (tag: number, vr: Vr, value: string) => ({ tag, vr, value: Buffer.from(value, 'latin1') });
    const elements = [
      { tag: TAGS.FileMetaInformationVersion, vr: 'OB', value: Buffer.from([0, 1]) },
      text(TAGS.MediaStorageSOPClassUID, 'UI', head.sopClassUid),
      text(TAGS.MediaStorageSOPInstanceUID, 'UI', head.sopInstanceUid),
      text(TAGS.TransferSyntaxUID, 'UI', head.transferSyntaxUid),
      text(TAGS.ImplementationClassUID, 'UI', IMPLEMENTATION.classUid),
      text(TAGS.ImplementationVersionName, 'SH', IMPLEMENTATION.versionName),
      text(TAGS.SourceApplicationEntityTitle, 'AE', head.sendingAeTitle),
      text(TAGS.SendingApplicationEntityTitle, 'AE', head.sendingAeTitle),
      text(TAGS.ReceivingApplicationEntityTitle, 'AE', head.receivingAeTitle),
    ];
    return encodeFileMeta({ elements }, new Map());
  }

  dataSetOf(file: AsyncIterable<Uint8Array>, encoding: 'as-stored' | 'implicit'): AsyncIterable<Buffer> {
    return toBareDataSet(file, encoding);
  }

  read(bytes: Buffer, transferSyntaxUid: string): JsonDataSet {
    const syntax = transferSyntaxOf(transferSyntaxUid);
    if (!syntax || syntax.deflated)
      throw new DicomFailure('dicom.transfer-syntax-not-supported', 'the transfer syntax cannot be read');
    const collector = new DataSetCollector();
    const scanner = new DataSetScanner(syntax, collector, LIMITS, 0);
    scanner.push(bytes);
    scanner.end();
    return JSON.parse(dicomJson(collector.root)) as JsonDataSet;
  }

  write(dataSet: JsonDataSet, transferSyntaxUid: string): Buffer {
    const implicit = transferSyntaxUid === IMPLICIT_VR_LITTLE_ENDIAN;
    return encodeJsonDataSet(dataSet, { implicit, littleEndian: true });
  }
}
