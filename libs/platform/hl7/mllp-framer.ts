import { Hl7Failure } from './hl7-failure.js';

const VT = 0x0b;
const FS = 0x1c;
const CR = 0x0d;
const LF = 0x0a;

/** A message as MLLP carries it: VT, the message, FS, CR (HL7's Transport Specification: MLLP, release 1). */
export function mllpFrame(message: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([VT]), message, Buffer.from([FS, CR])]);
}

/** Takes a stream apart into messages, wherever its chunks end. Line ends between them are nothing. */
export class MllpFramer {
  private parts: Buffer[] = [];
  private size = 0;
  private inside = false;

  constructor(private readonly maxBytes: number) {}

  /** Whether a message has begun and not ended. */
  get isOpen(): boolean {
    return this.inside;
  }

  /** The messages that end in this chunk. @throws Hl7Failure for other bytes between them, or a message that is too long */
  *push(chunk: Buffer): Generator<Buffer> {
    let rest = chunk;
    while (rest.length > 0) {
      if (!this.inside) {
        rest = this.begin(rest);
        continue;
      }
      const end = rest.indexOf(FS);
      this.add(end < 0 ? rest : rest.subarray(0, end));
      if (end < 0) return;
      rest = rest.subarray(end + 1);
      const message = Buffer.concat(this.parts);
      this.parts = [];
      this.size = 0;
      this.inside = false;
      yield message;
    }
  }

  private begin(rest: Buffer): Buffer {
    const start = rest.findIndex((byte) => byte !== CR && byte !== LF);
    if (start < 0) return rest.subarray(rest.length);
    if (rest[start] !== VT) throw new Hl7Failure('100', 'bytes that belong to no message');
    this.inside = true;
    return rest.subarray(start + 1);
  }

  private add(part: Buffer): void {
    this.size += part.length;
    if (this.size > this.maxBytes) throw new Hl7Failure('100', 'the message is too long');
    this.parts.push(part);
  }
}
