import { deflateRawSync } from 'node:zlib';
import type { Vr } from '../../../domain/dicom/dictionary/vr.js';
import { encodeElement } from '../writing/encode-element.js';
import type { ElementEncoding } from '../writing/element-encoding.js';
import { encodeHeader } from '../writing/encode-header.js';

const EXPLICIT: ElementEncoding = { implicit: false, littleEndian: true };
const SOP_CLASS = '1.2.840.10008.5.1.4.1.1.7';

/** Bytes of DICOM files, well-formed and broken ones, for specs. Everything is little endian. */
export const dicomBytes = {
  /** One element; text is written in Latin-1. */
  element(tag: number, vr: Vr, value: string | Buffer = '', encoding = EXPLICIT): Buffer {
    return encodeElement(tag, vr, typeof value === 'string' ? Buffer.from(value, 'latin1') : value, encoding);
  },

  /** A header alone, with any length. */
  header(tag: number, vr: Vr, length: number, encoding = EXPLICIT): Buffer {
    return encodeHeader(tag, vr, length, encoding);
  },

  /** An item or a delimiter: group FFFE, element and length. */
  item(element: 0xe000 | 0xe00d | 0xe0dd, length = 0): Buffer {
    const bytes = Buffer.alloc(8);
    bytes.writeUInt16LE(0xfffe, 0);
    bytes.writeUInt16LE(element, 2);
    bytes.writeUInt32LE(length, 4);
    return bytes;
  },

  /** A sequence whose items have known lengths. */
  sequence(tag: number, items: readonly Buffer[], encoding = EXPLICIT): Buffer {
    const content = Buffer.concat(items.flatMap((item) => [dicomBytes.item(0xe000, item.length), item]));
    return dicomBytes.element(tag, 'SQ', content, encoding);
  },

  /** Sequences of undefined length inside each other. */
  nested(depth: number): Buffer {
    const open = Buffer.concat([
      dicomBytes.header(0x00081115, 'SQ', 0xffffffff),
      dicomBytes.item(0xe000, 0xffffffff),
    ]);
    const close = Buffer.concat([dicomBytes.item(0xe00d), dicomBytes.item(0xe0dd)]);
    return Buffer.concat([...Array<Buffer>(depth).fill(open), ...Array<Buffer>(depth).fill(close)]);
  },

  /** The identifiers that an instance must have. */
  identifiers(sopInstanceUid = '1.2.3.4', encoding = EXPLICIT): { before: Buffer; after: Buffer } {
    const uid = (tag: number, value: string): Buffer =>
      dicomBytes.element(tag, 'UI', value.length % 2 === 0 ? value : `${value}\0`, encoding);
    return {
      before: Buffer.concat([uid(0x00080016, SOP_CLASS), uid(0x00080018, sopInstanceUid)]),
      after: Buffer.concat([uid(0x0020000d, '1.2.3.1'), uid(0x0020000e, '1.2.3.2')]),
    };
  },

  /** A whole file around a data set that is already encoded. */
  file(dataSet: Buffer, transferSyntaxUid = '1.2.840.10008.1.2.1'): Buffer {
    const uid = (tag: number, value: string): Buffer => dicomBytes.element(tag, 'UI', value);
    const group = Buffer.concat([
      dicomBytes.element(0x00020001, 'OB', Buffer.from([0, 1])),
      uid(0x00020002, SOP_CLASS),
      uid(0x00020003, '1.2.3.4'),
      uid(0x00020010, transferSyntaxUid),
    ]);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(group.length);
    return Buffer.concat([
      Buffer.alloc(128),
      Buffer.from('DICM'),
      dicomBytes.element(0x00020000, 'UL', length),
      group,
      dataSet,
    ]);
  },

  /** A whole file in Deflated Explicit VR Little Endian. */
  deflatedFile(dataSet: Buffer): Buffer {
    return dicomBytes.file(deflateRawSync(dataSet, { level: 9 }), '1.2.840.10008.1.2.1.99');
  },
};
