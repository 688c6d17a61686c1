import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import { trimUid } from '../values/trim-uid.js';
import type { DataSet } from './data-set.js';
import { DataSetCollector } from './data-set-collector.js';
import type { DicomFile } from './dicom-file.js';
import { Part10Scan } from './part10-scan.js';
import type { ReadingLimits } from './reading-limits.js';

/**
 * Reads one DICOM file while its bytes arrive and keeps all but bulk values. The same chunks can go to disk and into a
 * digest meanwhile, so that an upload is walked through once.
 */
export class DicomFileReader {
  private readonly collector = new DataSetCollector();
  private readonly scan: Part10Scan;

  constructor(limits: Partial<ReadingLimits> = {}) {
    this.scan = new Part10Scan(() => this.collector, limits);
  }

  /** See `Part10Scan.push`: await the result when it is a promise. */
  push(chunk: Buffer): Promise<void> | undefined {
    return this.scan.push(chunk);
  }

  /** @throws DicomFailure when the file is cut off or holds no data set */
  async end(): Promise<DicomFile> {
    const { meta, syntax } = await this.scan.end();
    const dataSet = this.collector.root;
    if (dataSet.elements.size === 0) throw new DicomFailure('dicom.truncated', 'the file holds no data set');
    const { byteLength, warnings } = this.scan;
    return { meta, syntax, dataSet, byteLength, warnings };
  }

  /** The data set as far as it was read. */
  get dataSet(): DataSet {
    return this.collector.root;
  }

  /**
   * Class and instance as far as they were read, also after a failure: a store response names the instance that failed
   * (PS3.18, I.2.2). The data set ranks above the meta information.
   */
  get identity(): { sopClassUid?: string; sopInstanceUid?: string } {
    const { root } = this.collector;
    const meta = this.scan.file?.meta;
    const sopClassUid = trimUid(root.get(TAGS.SOPClassUID)?.value) ?? meta?.mediaStorageSopClassUid;
    const sopInstanceUid = trimUid(root.get(TAGS.SOPInstanceUID)?.value) ?? meta?.mediaStorageSopInstanceUid;
    return { ...(sopClassUid && { sopClassUid }), ...(sopInstanceUid && { sopInstanceUid }) };
  }
}
