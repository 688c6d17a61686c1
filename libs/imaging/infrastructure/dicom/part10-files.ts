import { Injectable } from '@nestjs/common';
import type {
  FoundBytes,
  FoundContent,
  InstanceReading,
  NewPixelData,
  OpenFile,
} from '../../application/services/dicom-files.js';
import { DicomFiles } from '../../application/services/dicom-files.js';
import { findPdf } from './documents/find-pdf.js';
import { readDocument } from './documents/read-document.js';
import { findElement } from './frames/find-element.js';
import { findImage } from './frames/find-image.js';
import { hasNativePixelData } from './frames/has-native-pixel-data.js';
import { finishing, turnOf } from './frames/turn-of.js';
import { warningReasonOf } from './instance/warning-reason-of.js';
import { readInstanceAttributes } from './instance/read-instance-attributes.js';
import type { DataElement } from './reading/data-element.js';
import type { DataSet } from './reading/data-set.js';
import { DicomFileReader } from './reading/dicom-file-reader.js';
import { dicomJson } from './values/dicom-json.js';
import { toExplicitLittleEndian } from './writing/to-explicit-little-endian.js';
import { withPixelData } from './writing/with-pixel-data.js';

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
        const warningReason = warningReasonOf(file.meta, attributes);
        return {
          attributes,
          ...(warningReason !== undefined && { warningReason }),
          metadata: dicomJson(file.dataSet, (path) => `bulkdata/${path}`),
        };
      },
      get identity() {
        return reader.identity;
      },
    };
  }

  toExplicitLittleEndian(source: AsyncIterable<Uint8Array>): AsyncIterable<Buffer> {
    return toExplicitLittleEndian(source);
  }

  withPixelData(source: AsyncIterable<Uint8Array>, pixels: NewPixelData): AsyncIterable<Uint8Array> {
    return withPixelData(source, pixels);
  }

  async findContent(open: OpenFile): Promise<FoundContent> {
    const dataSet = await readUntil(open, hasNativePixelData);
    const load = (element: DataElement): Promise<Buffer> => loadValue(open, element);
    const image = await findImage(dataSet, load);
    if (image) return { kind: 'image', image };
    const pdf = await findPdf(dataSet, load);
    if (pdf) return { kind: 'pdf', content: pdf };
    const document = readDocument(dataSet);
    return document ? { kind: 'document', ...document } : { kind: 'other' };
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
      ...finishing(turnOf(element)),
    };
  }
}

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

/** The value of an element, little endian, wherever it is. */
async function loadValue(open: OpenFile, element: DataElement): Promise<Buffer> {
  if (!element.bulk) return element.value ?? Buffer.alloc(0);
  const pieces: Uint8Array[] = [];
  for await (const piece of await open(element.bulk)) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  return turnOf(element)?.(bytes) ?? bytes;
}
