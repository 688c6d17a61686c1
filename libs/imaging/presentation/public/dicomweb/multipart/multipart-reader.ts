import { parseMediaTypes } from '../accept/parse-media-types.js';
import { MultipartFailure } from './multipart-failure.js';
import type { MultipartLimits } from './multipart-limits.js';
import { DEFAULT_MULTIPART_LIMITS } from './multipart-limits.js';
import type { MultipartPart } from './multipart-part.js';

const EMPTY = Buffer.alloc(0);
const CR = 0x0d;
const LINE_END = Buffer.from('\r\n', 'latin1');
const HEADERS_END = Buffer.from('\r\n\r\n', 'latin1');
/** White space that may follow a boundary (RFC 2046, 5.1.1, transport padding). */
const PADDING = 256;

/**
 * Reads a multipart body (RFC 2046, 5.1; RFC 2387) while it arrives: parts are handed on as streams, one after the other, and
 * no more than a chunk is held. The source is asked for bytes only when the reader of a part asks for them.
 */
export class MultipartReader {
  private readonly source: AsyncIterator<Uint8Array>;
  private readonly delimiter: Buffer;
  private readonly limits: MultipartLimits;
  private buffer: Buffer = EMPTY;
  private received = 0;
  private inContent = false;
  /** The empty line before the content is still in the buffer: in an empty part it is the start of the delimiter. */
  private atEmptyLine = false;
  private finished = false;

  /**
   * @param source is read to its end, and left open when reading fails: the answer still has to be sent
   * @param boundary the `boundary` parameter of Content-Type, unquoted
   */
  constructor(source: AsyncIterable<Uint8Array>, boundary: string, limits: Partial<MultipartLimits> = {}) {
    if (boundary.length === 0 || boundary.length > 70) {
      throw new MultipartFailure('multipart.no-boundary', 'the boundary must have 1 to 70 signs');
    }
    this.limits = { ...DEFAULT_MULTIPART_LIMITS, ...limits };
    this.source = source[Symbol.asyncIterator]();
    this.delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1');
    // the first delimiter may stand at the very start, where no line end comes before it
    this.buffer = LINE_END;
  }

  /**
   * The parts in their order. Preamble and epilogue are skipped.
   *
   * @throws MultipartFailure when the body is malformed, over a limit, or ends before its closing delimiter
   */
  async *parts(): AsyncGenerator<MultipartPart, void, undefined> {
    await this.drain();
    for (let count = 1; !this.finished; count++) {
      if (count > this.limits.parts) {
        throw new MultipartFailure('multipart.too-many-parts', `more than ${this.limits.parts} parts`);
      }
      const headers = await this.headers();
      const contentType = parseMediaTypes(headers.get('content-type') ?? '')[0];
      this.inContent = true;
      yield { headers, contentType, content: this.content(this.limits.partBytes) };
      if (this.inContent) await this.drain();
    }
    await this.skipEpilogue();
  }

  /** Everything up to the next delimiter. */
  private async *content(limit: number): AsyncGenerator<Buffer, void, undefined> {
    let length = 0;
    for (;;) {
      const { piece: next, complete } = await this.nextPiece();
      if (complete) this.inContent = false;
      const piece = this.atEmptyLine ? next.subarray(LINE_END.length) : next;
      if (next.length > 0) this.atEmptyLine = false;
      length += piece.length;
      if (length > limit) {
        throw new MultipartFailure('multipart.part-too-large', `a part is longer than ${limit} bytes`);
      }
      if (piece.length > 0) yield piece;
      if (complete) return;
    }
  }

  private async drain(): Promise<void> {
    const content = this.content(Infinity);
    while (!(await content.next()).done);
  }

  /** The bytes that are certainly content, and whether the delimiter came after them. */
  private async nextPiece(): Promise<{ piece: Buffer; complete: boolean }> {
    let from = 0;
    for (;;) {
      const at = this.buffer.indexOf(this.delimiter, from);
      if (at < 0) break;
      const after = await this.afterDelimiter(at);
      if (after !== undefined) {
        const piece = this.buffer.subarray(0, at);
        this.buffer = this.buffer.subarray(after);
        return { piece, complete: true };
      }
      // the boundary and more signs: content that happens to begin like it
      from = at + 1;
    }
    const keep = this.startOfPossibleDelimiter(from);
    const piece = this.buffer.subarray(0, keep);
    this.buffer = this.buffer.subarray(keep);
    if (piece.length === 0) await this.need();
    return { piece, complete: false };
  }

  /** Where the body goes on after a delimiter at this place; undefined when it is none. */
  private async afterDelimiter(at: number): Promise<number | undefined> {
    const start = at + this.delimiter.length;
    for (let end = start; ; end++) {
      while (this.buffer.length < end + 2) {
        // the body may end right after the closing delimiter
        await this.need();
      }
      const sign = this.buffer[end];
      if (end === start && sign === 0x2d && this.buffer[end + 1] === 0x2d) {
        this.finished = true;
        return end + 2;
      }
      if (sign === CR && this.buffer[end + 1] === 0x0a) return end + 2;
      if ((sign !== 0x20 && sign !== 0x09) || end - start > PADDING) return undefined;
    }
  }

  /** Where the rest of the buffer might be the beginning of a delimiter; its end when it cannot be one. */
  private startOfPossibleDelimiter(from: number): number {
    const { buffer, delimiter } = this;
    let at = buffer.indexOf(CR, Math.max(from, buffer.length - delimiter.length + 1));
    while (at >= 0) {
      if (buffer.compare(delimiter, 0, buffer.length - at, at) === 0) return at;
      at = buffer.indexOf(CR, at + 1);
    }
    return buffer.length;
  }

  /** The header fields of a part, up to the empty line after them. */
  private async headers(): Promise<ReadonlyMap<string, string>> {
    this.atEmptyLine = true;
    while (this.buffer.length < LINE_END.length) await this.need();
    if (this.buffer.indexOf(LINE_END) === 0) return new Map();
    let end = this.buffer.indexOf(HEADERS_END);
    while (end < 0) {
      if (this.buffer.length > this.limits.headerBytes) break;
      await this.need();
      end = this.buffer.indexOf(HEADERS_END);
    }
    if (end < 0 || end > this.limits.headerBytes) {
      throw new MultipartFailure('multipart.malformed', 'the headers of a part do not end');
    }
    const text = this.buffer.toString('latin1', 0, end);
    this.buffer = this.buffer.subarray(end + LINE_END.length);
    return parseHeaders(text);
  }

  private async skipEpilogue(): Promise<void> {
    do this.buffer = EMPTY;
    while (await this.fill());
  }

  private async need(): Promise<void> {
    if (await this.fill()) return;
    throw new MultipartFailure('multipart.truncated', 'the body ends before its closing delimiter');
  }

  private async fill(): Promise<boolean> {
    const next = await this.source.next();
    if (next.done) return false;
    const { value } = next;
    this.received += value.length;
    if (this.received > this.limits.bodyBytes) {
      throw new MultipartFailure(
        'multipart.body-too-large',
        `the body is longer than ${this.limits.bodyBytes} bytes`,
      );
    }
    const chunk = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    this.buffer = this.buffer.length === 0 ? chunk : Buffer.concat([this.buffer, chunk]);
    return true;
  }
}

/** Header fields; lines that begin with white space continue the one before (RFC 5322, 2.2.3). */
function parseHeaders(text: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of text.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon <= 0) throw new MultipartFailure('multipart.malformed', 'a header field of a part has no name');
    headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}
