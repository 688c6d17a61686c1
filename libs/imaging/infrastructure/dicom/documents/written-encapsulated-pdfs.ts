import { Injectable } from '@nestjs/common';
import { IMPLEMENTATION } from '#platform/dimse/implementation';
import type { JsonDataSet } from '../../../application/services/dicom-data-sets.js';
import { EncapsulatedPdfs } from '../../../application/services/encapsulated-pdfs.js';
import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import type { Vr } from '../../../domain/dicom/dictionary/vr.js';
import { EXPLICIT_VR_LITTLE_ENDIAN } from '../../../domain/dicom/transfer-syntax.js';
import { encodeElement } from '../writing/encode-element.js';
import { encodeFileMeta } from '../writing/encode-file-meta.js';
import { encodeHeader } from '../writing/encode-header.js';
import { encodeJsonDataSet } from '../writing/encode-json-data-set.js';

const ENCODING = { implicit: false, littleEndian: true };
const ENCAPSULATED_PDF = '1.2.840.10008.5.1.4.1.1.104.1';
/** Source Instance Sequence: behind the document, as elements stand in the order of their tags. */
const SOURCES = '00420013';

/** Written by our own encoder; the document passes by in pieces. */
@Injectable()
export class WrittenEncapsulatedPdfs extends EncapsulatedPdfs {
  async *file(
    description: JsonDataSet,
    pdf: AsyncIterable<Uint8Array>,
    length: number,
  ): AsyncGenerator<Buffer> {
    yield fileMeta(String(description['00080018']?.Value?.[0]));
    const { [SOURCES]: sources, ...before } = description;
    yield encodeJsonDataSet(before, ENCODING);
    // Padded to an even length like every value: only Encapsulated Document Length tells where the PDF ends.
    yield encodeHeader(TAGS.EncapsulatedDocument, 'OB', length + (length % 2), ENCODING);
    for await (const piece of pdf) yield Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    if (length % 2 === 1) yield Buffer.alloc(1);
    yield encodeElement(TAGS.MIMETypeOfEncapsulatedDocument, 'LO', Buffer.from('application/pdf'), ENCODING);
    if (sources) yield encodeJsonDataSet({ [SOURCES]: sources }, ENCODING);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(length);
    yield encodeElement(TAGS.EncapsulatedDocumentLength, 'UL', size, ENCODING);
  }
}

function fileMeta(sopInstanceUid: string): Buffer {
  const text = (tag: number, vr: Vr, value: string) => ({ tag, vr, value: Buffer.from(value, 'latin1') });
  const elements = [
    { tag: TAGS.FileMetaInformationVersion, vr: 'OB', value: Buffer.from([0, 1]) },
    text(TAGS.MediaStorageSOPClassUID, 'UI', ENCAPSULATED_PDF),
    text(TAGS.MediaStorageSOPInstanceUID, 'UI', sopInstanceUid),
    text(TAGS.TransferSyntaxUID, 'UI', EXPLICIT_VR_LITTLE_ENDIAN),
    text(TAGS.ImplementationClassUID, 'UI', IMPLEMENTATION.classUid),
    text(TAGS.ImplementationVersionName, 'SH', IMPLEMENTATION.versionName),
  ];
  return encodeFileMeta({ elements }, new Map());
}
