import { ContentInfo, SignedData } from '@peculiar/asn1-cms';
import { AsnConvert } from '@peculiar/asn1-schema';
import { TSTInfo } from '@peculiar/asn1-tsp';
import { TIME_STAMP_TOKEN } from './detached-cms.js';

const BYTE_RANGE = /\/ByteRange\s*\[\s*\d+\s+(\d+)\s+(\d+)\s+\d+\s*\]/g;

/**
 * The level of the last signature of a PDF that we made, and the time of its stamp. It is read, not verified. Throws for a
 * PDF without a signature.
 */
export function signatureLevelOf(pdf: Buffer): { level: 'B-B' | 'B-T'; timeStampedAt: Date | null } {
  const last = [...pdf.toString('latin1').matchAll(BYTE_RANGE)].at(-1);
  if (!last) throw new RangeError('the document is not signed');
  const digits = pdf.toString('latin1', Number(last[1]) + 1, Number(last[2]) - 1);
  const [signer] = signedDataOf(Buffer.from(digits, 'hex')).signerInfos;
  const token = signer?.unsignedAttrs?.find(({ attrType }) => attrType === TIME_STAMP_TOKEN)?.attrValues[0];
  if (!token) return { level: 'B-B', timeStampedAt: null };
  const content = signedDataOf(Buffer.from(token)).encapContentInfo.eContent?.single;
  if (!content) throw new RangeError('the time stamp says nothing');
  return { level: 'B-T', timeStampedAt: AsnConvert.parse(content.buffer, TSTInfo).genTime };
}

/** What follows the message, the zeros that fill its place, is no part of it. */
function signedDataOf(bytes: Buffer): SignedData {
  return AsnConvert.parse(AsnConvert.parse(wholeElement(bytes), ContentInfo).content, SignedData);
}

function wholeElement(bytes: Buffer): Buffer {
  const first = bytes.readUInt8(1);
  const sizeBytes = first < 0x80 ? 0 : first & 0x7f;
  const size = sizeBytes === 0 ? first : bytes.readUIntBE(2, sizeBytes);
  return bytes.subarray(0, 2 + sizeBytes + size);
}
