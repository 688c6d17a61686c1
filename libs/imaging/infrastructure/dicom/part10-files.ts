import { Injectable } from '@nestjs/common';
import type { FoundBytes, InstanceReading, OpenFile } from '../../application/services/dicom-files.js';
import { DicomFiles } from '../../application/services/dicom-files.js';
import { TAGS } from '../../domain/dicom/dictionary/tags.js';
import { VR_TABLE } from '../../domain/dicom/dictionary/vr-table.js';
import { alignBits } from './frames/align-bits.js';
import { findElement } from './frames/find-element.js';
import { hasNativePixelData } from './frames/has-native-pixel-data.js';
import { locateFrames } from './frames/locate-frames.js';
import { readPixelLayout } from './frames/read-pixel-layout.js';
import { readInstanceAttributes } from './instance/read-instance-attributes.js';
import type { BulkData } from './reading/bulk-data.js';
import type { DataSet } from './reading/data-set.js';
import { DicomFileReader } from './reading/dicom-file-reader.js';
import { swapBytes } from './reading/swap-bytes.js';
import { dicomJson } from './values/dicom-json.js';
import { numberValues } from './values/number-values.js';
import { toExplicitLittleEndian } from './writing/to-explicit-little-endian.js';

/** DICOM files (PS3.10) by our own guarded reader. */
@Injectable()
export class Part10Files extends DicomFiles {
  read(): InstanceReading {
    const reader = new DicomFileReader();
    return {
      push: (chunk) => reader.push(chunk),
      async end() {
        const file = await reader.end();
        const attributes = readInstanceAttributes(file);
        return { attributes, metadata: dicomJson(file.dataSet, (path) => `bulkdata/${path}`) };
      },
      get identity() {
        return reader.identity;
      },
    };
  }

  toExplicitLittleEndian(source: AsyncIterable<Uint8Array>): AsyncIterable<Buffer> {
    return toExplicitLittleEndian(source);
  }

  async findFrames(open: OpenFile): Promise<readonly FoundBytes[] | undefined> {
    const dataSet = await readUntil(open, hasNativePixelData);
    const pixels = [TAGS.PixelData, TAGS.FloatPixelData, TAGS.DoubleFloatPixelData];
    const element = pixels.map((tag) => dataSet.get(tag)).find((each) => each?.bulk);
    if (!element?.bulk) return undefined;
    const table = dataSet.get(TAGS.ExtendedOffsetTable)?.value;
    const offsets = table ? numberValues(table, 'UV').map(Number) : [];
    const turn = turnOf(element.bulk, VR_TABLE[element.vr].unit);
    return locateFrames(element.bulk, readPixelLayout(dataSet), offsets).map(
      ({ ranges, skipBits, bits }) => ({
        ranges,
        encapsulated: bits === undefined,
        ...finishing(skipBits > 0 && bits !== undefined ? (bytes) => alignBits(bytes, skipBits, bits) : turn),
      }),
    );
  }

  async findBulkData(open: OpenFile, path: string): Promise<FoundBytes | undefined> {
    const dataSet = await readUntil(open, (read) => findElement(read, path)?.bulk !== undefined);
    const element = findElement(dataSet, path);
    if (!element?.bulk) return undefined;
    const { offset, length, encapsulated } = element.bulk;
    const ranges = encapsulated ? encapsulated.fragments : [{ offset, length }];
    return {
      ranges,
      encapsulated: encapsulated !== undefined,
      ...finishing(turnOf(element.bulk, VR_TABLE[element.vr].unit)),
    };
  }
}

type Finish = (bytes: Buffer) => Buffer;

/** Single bits lie in OB or OW of one byte a time: words of theirs that are big endian are not turned round. */
function turnOf({ bigEndian }: BulkData, unit: 1 | 2 | 4 | 8): Finish | undefined {
  return bigEndian ? (bytes) => swapBytes(bytes, unit) : undefined;
}

const finishing = (finish: Finish | undefined): { finish?: Finish } => (finish ? { finish } : {});

/** Reads a file until enough of it is known. */
async function readUntil(open: OpenFile, enough: (read: DataSet) => boolean): Promise<DataSet> {
  const reader = new DicomFileReader();
  for await (const chunk of await open()) {
    const pending = reader.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    if (pending) await pending;
    if (enough(reader.dataSet)) return reader.dataSet;
  }
  return (await reader.end()).dataSet;
}
