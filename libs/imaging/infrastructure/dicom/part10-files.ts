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
import { bigEndianOf } from './frames/big-endian-of.js';
import { findElement } from './frames/find-element.js';
import { findImage } from './frames/find-image.js';
import { hasNativePixelData } from './frames/has-native-pixel-data.js';
import { readFound } from './frames/read-found.js';
import { warningReasonOf } from './instance/warning-reason-of.js';
import { readInstanceAttributes } from './instance/read-instance-attributes.js';
import type { BulkData } from './reading/bulk-data.js';
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

  async findBulkData(open: OpenFile, paths: readonly string[]): Promise<ReadonlyMap<string, FoundBytes>> {
    let known = 0;
    const dataSet = await readUntil(open, (read) => {
      while (known < paths.length && findElement(read, paths[known] as string)?.bulk) known++;
      return known === paths.length;
    });
    return new Map(paths.flatMap((path) => placeOf(path, findElement(dataSet, path))));
  }

  bytesOf(open: OpenFile, found: FoundBytes): AsyncIterable<Uint8Array> {
    return readFound(open, found);
  }
}

function placeOf(path: string, element: DataElement | undefined): [string, FoundBytes][] {
  return element?.bulk ? [[path, foundBytes(element, element.bulk)]] : [];
}

function foundBytes(element: DataElement, { offset, length, encapsulated }: BulkData): FoundBytes {
  return {
    ranges: encapsulated ? encapsulated.fragments : [{ offset, length }],
    encapsulated: encapsulated !== undefined,
    ...bigEndianOf(element),
  };
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
  const pieces: Buffer[] = [];
  for await (const piece of readFound(open, foundBytes(element, element.bulk))) pieces.push(piece);
  return Buffer.concat(pieces);
}
