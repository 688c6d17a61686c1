import type { Attribute } from '@peculiar/asn1-cms';
import { AsnConvert } from '@peculiar/asn1-schema';

const SET = 0x31;

/** What is signed: the attributes as a SET OF, not under the [0] tag they carry in the message (RFC 5652, 5.4). */
export function setOf(attributes: readonly Attribute[]): Buffer {
  const body = Buffer.concat(attributes.map((item) => Buffer.from(AsnConvert.serialize(item))));
  const length = [];
  for (let rest = body.length; rest > 0; rest >>>= 8) length.unshift(rest & 0xff);
  const header = body.length < 0x80 ? [SET, body.length] : [SET, 0x80 | length.length, ...length];
  return Buffer.concat([Buffer.from(header), body]);
}
