import { randomBytes } from 'node:crypto';
import { letGo } from '../../../../application/services/let-go.js';

/** One part to write. */
export interface OutgoingPart {
  /** Header fields as they are sent, Content-Type among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly content: AsyncIterable<Uint8Array> | Uint8Array;
}

/** Writes a multipart/related body (RFC 2387) while its parts are read. */
export class MultipartWriter {
  /** Random, so that no content can hold it by chance or by intent. */
  private readonly boundary = `isocenter-${randomBytes(18).toString('hex')}`;

  /** @param rootType media type of the parts, such as `application/dicom` */
  constructor(private readonly rootType: string) {}

  /** The value for Content-Type. */
  get contentType(): string {
    return `multipart/related; type="${this.rootType}"; boundary=${this.boundary}`;
  }

  /** The body. A part that fails breaks the body off, so that the receiver sees that it is incomplete. */
  async *body(parts: AsyncIterable<OutgoingPart> | Iterable<OutgoingPart>): AsyncGenerator<Uint8Array> {
    let lineEnd = '';
    for await (const { headers, content } of parts) {
      const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      try {
        yield Buffer.from(`${lineEnd}--${this.boundary}\r\n${fields.join('')}\r\n`, 'latin1');
        if (content instanceof Uint8Array) yield content;
        else yield* content;
      } finally {
        await letGo(content);
      }
      lineEnd = '\r\n';
    }
    yield Buffer.from(`${lineEnd}--${this.boundary}--\r\n`, 'latin1');
  }
}
