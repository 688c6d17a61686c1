import { Hl7Failure } from './hl7-failure.js';

/** HL7 table 0211 in the names of the Encoding Standard; ISO 8859-1 is read as its superset that senders mean. */
const NAMES: Readonly<Record<string, string>> = {
  ASCII: 'utf-8',
  UNICODE: 'utf-8',
  'UNICODE UTF-8': 'utf-8',
  'UTF-8': 'utf-8',
  '8859/1': 'windows-1252',
  'ISO IR6': 'utf-8',
  'ISO IR100': 'windows-1252',
  'GB 18030-2000': 'gb18030',
  'BIG-5': 'big5',
  'KS X 1001': 'euc-kr',
};
for (const part of [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16])
  Object.assign(NAMES, { [`8859/${part}`]: `iso-8859-${part}` });
Object.assign(NAMES, { '8859/9': 'windows-1254' });

/**
 * How bytes of a message become text, by MSH-18. Without it, and as "ASCII", it is UTF-8 where the bytes are, else ISO 8859-1.
 *
 * @throws Hl7Failure for a character set that we do not read
 */
export function hl7Characters(name: string): (bytes: Uint8Array) => string {
  const encoding = name === '' ? 'utf-8' : NAMES[name.toUpperCase()];
  if (encoding === undefined) throw new Hl7Failure('103', 'the character set of MSH-18 is not supported');
  if (encoding !== 'utf-8' || /UTF|UNICODE/i.test(name)) {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return (bytes) => decoded(decoder, bytes);
  }
  return (bytes) => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder('windows-1252').decode(bytes);
    }
  };
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Hl7Failure('102', 'bytes of the message are not in the character set of MSH-18');
  }
}
