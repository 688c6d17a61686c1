import type { SeededRandom } from '#test/faults/seeded-random';
import { applyEdits, type Edit } from '../mutation/edit.js';

const BOUNDARY = 'fuzz-boundary';
const PIECES = [
  '\r\n',
  '\r\n\r\n',
  '\r',
  '\n',
  '--',
  `--${BOUNDARY}`,
  `--${BOUNDARY}--`,
  `\r\n--${BOUNDARY}\r\n`,
  `\r\n--${BOUNDARY}--\r\n`,
  `\r\n--${BOUNDARY}x\r\n`,
  `\r\n--${BOUNDARY} \t\r\n`,
  'Content-Type: application/dicom\r\n',
  'Content-Type: \r\n',
  ': \r\n',
  ' folded\r\n',
  'Content-Length: 99999999999\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'X: '.padEnd(20_000, 'y'),
  '\0',
  '\r\n-',
  `\r\n--${BOUNDARY.slice(0, 5)}`,
];

/** A body of parts as it is sent, and its Content-Type. */
export interface MultipartBody {
  readonly body: Buffer;
  readonly contentType: string;
  /** Nothing but the parts' contents is damaged. */
  readonly intact: boolean;
}

/** A multipart/related body; one in four is damaged itself. */
export function mutateBody(contents: readonly Buffer[], random: SeededRandom): MultipartBody {
  const parts = contents.flatMap((content) => [
    Buffer.from(`--${BOUNDARY}\r\nContent-Type: application/dicom\r\n\r\n`),
    content,
    Buffer.from('\r\n'),
  ]);
  const whole = Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
  const contentType = `multipart/related; type="application/dicom"; boundary=${BOUNDARY}`;
  if (random.next() < 0.75) return { body: whole, contentType, intact: true };
  const edits = Array.from({ length: random.between(1, 3) }, (): Edit => {
    const at = seam(whole, random);
    const insert = Buffer.from(random.pick(PIECES), 'latin1');
    return random.next() < 0.2
      ? { at, remove: whole.length, insert: Buffer.alloc(0) }
      : { at, remove: random.between(0, 4), insert: random.next() < 0.7 ? insert : Buffer.alloc(0) };
  });
  const kind = random.pick([
    contentType,
    contentType,
    contentType,
    contentType.toUpperCase(),
    'multipart/related',
  ]);
  return { body: applyEdits(whole, edits), contentType: kind, intact: false };
}

/** Near a boundary, or anywhere. */
function seam(body: Buffer, random: SeededRandom): number {
  const anywhere = random.between(0, body.length - 1);
  if (random.next() < 0.3) return anywhere;
  const at = body.indexOf(BOUNDARY, anywhere);
  return Math.max(0, (at < 0 ? body.lastIndexOf(BOUNDARY) : at) + random.between(-6, BOUNDARY.length + 40));
}
