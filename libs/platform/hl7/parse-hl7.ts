import { hl7Characters } from './hl7-characters.js';
import type { Hl7Delimiters } from './hl7-delimiters.js';
import { Hl7Failure } from './hl7-failure.js';
import { Hl7Message } from './hl7-message.js';
import { Hl7Segment } from './hl7-segment.js';

const MOST_SEGMENTS = 5_000;
const MOST_FIELDS = 512;
const MOST_REPETITIONS = 256;
const SEGMENT = /^[A-Z][A-Z0-9]{2}$/;

/**
 * Reads a message (HL7 2.5.1, chapter 2): delimiters and character set as its MSH says. Segments end with CR; LF and CR LF,
 * which the standard does not allow, are taken too.
 *
 * @throws Hl7Failure
 */
export function parseHl7(bytes: Buffer): Hl7Message {
  const delimiters = delimitersOf(bytes);
  // Every character set that we take has ASCII where MSH-18 stands.
  const header =
    bytes
      .subarray(0, 4_096)
      .toString('latin1')
      .split(/[\r\n]/, 1)[0] ?? '';
  const set = header.split(delimiters.field)[17]?.split(delimiters.repetition)[0] ?? '';
  const decode = hl7Characters(set.trim());
  const lines = decode(bytes)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '');
  if (lines.length > MOST_SEGMENTS) throw new Hl7Failure('100', 'the message has too many segments');
  return new Hl7Message(lines.map((line, n) => segmentOf(line, n, delimiters, decode)));
}

function segmentOf(
  line: string,
  place: number,
  delimiters: Hl7Delimiters,
  decode: (bytes: Buffer) => string,
): Hl7Segment {
  const [name = '', ...rest] = line.split(delimiters.field, MOST_FIELDS + 1);
  if (!SEGMENT.test(name)) throw new Hl7Failure('100', `line ${place + 1} is not a segment`);
  if (rest.length >= MOST_FIELDS) throw new Hl7Failure('100', `segment ${place + 1} has too many fields`);
  if (name === 'MSH') {
    if (place > 0) throw new Hl7Failure('100', 'the message has a second MSH segment');
    return new Hl7Segment(name, [name, delimiters.field, ...rest], delimiters, decode);
  }
  if (
    rest.some((field) => field.split(delimiters.repetition, MOST_REPETITIONS + 1).length > MOST_REPETITIONS)
  )
    throw new Hl7Failure('100', `a field of segment ${place + 1} has too many repetitions`);
  return new Hl7Segment(name, [name, ...rest], delimiters, decode);
}

/** MSH-1 and MSH-2; a sign that is a letter, a digit or stands for two things parts nothing. */
function delimitersOf(bytes: Buffer): Hl7Delimiters {
  const start = bytes.subarray(0, 10).toString('latin1');
  if (!start.startsWith('MSH')) throw new Hl7Failure('100', 'the message does not begin with MSH');
  const field = start.charAt(3);
  const [component = '', repetition = '', escape = '', subcomponent = ''] = (
    start.slice(4).split(field, 1)[0] ?? ''
  ).slice(0, 4);
  const given = [field, component, repetition, escape, subcomponent].filter((sign) => sign !== '');
  if (component === '' || repetition === '' || given.some((sign) => !/[!-/:-@[-`{-~]/.test(sign)))
    throw new Hl7Failure('102', 'MSH-1 and MSH-2 do not name the delimiters');
  if (new Set(given).size < given.length)
    throw new Hl7Failure('102', 'a delimiter of MSH-2 stands for two things');
  return { field, component, repetition, escape, subcomponent: subcomponent || '&' };
}
