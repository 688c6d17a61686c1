import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { OutboundFile } from '../../domain/outbound-message.js';
import type { SendResult } from '../../domain/send-result.js';
import type { PlatformAnswer } from './call-json.js';
import { networkFailure } from './network-failure.js';

/** For the whole of a file: shorter than a delivery's lease. */
const UPLOAD_TIMEOUT_MS = 45_000;
const SECONDS_BETWEEN_UPLOADS = 5;

/** A form with one file, as `multipart/form-data` (RFC 7578). */
export interface FormUpload {
  readonly url: string;
  /** Value of the `Authorization` field. */
  readonly authorization?: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The name of the file's field. */
  readonly field: string;
  readonly file: OutboundFile;
  readonly signal: AbortSignal;
}

/** A failure after which it is certain that nobody was shown anything. */
export type ClearFailure = Exclude<SendResult, { kind: 'sent' | 'unknown' }>;

/** The form did not go out whole, so it cannot have been taken: our file could not be read, or the connection broke. */
class UnfinishedUpload extends Error {}

/**
 * Sends a form once, as a stream.
 *
 * @throws read it with `uploadFailure`
 */
export async function uploadForm(upload: FormUpload): Promise<PlatformAnswer> {
  const { url, authorization, file, signal } = upload;
  const boundary = `isocenter-${randomUUID()}`;
  const { head, tail } = frame(upload, boundary);
  let whole = false;
  const content = await file.open().catch(() => {
    throw new UnfinishedUpload();
  });
  async function* body(): AsyncGenerator<Uint8Array> {
    yield head;
    for await (const chunk of content) yield chunk as Buffer;
    yield tail;
    whole = true;
  }
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        ...(authorization === undefined ? {} : { authorization }),
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'content-length': String(head.length + file.size + tail.length),
      },
      body: Readable.from(body(), { objectMode: false }),
      duplex: 'half',
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(UPLOAD_TIMEOUT_MS)]),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parsed(text) };
  } catch (error) {
    if (!whole) throw new UnfinishedUpload();
    throw (error as { cause?: unknown } | null)?.cause ?? error;
  } finally {
    content.destroy();
  }
}

/** What it means that no answer came. */
export function uploadFailure(error: unknown): Extract<SendResult, { kind: 'retry-after' | 'unknown' }> {
  return error instanceof UnfinishedUpload
    ? { kind: 'retry-after', seconds: SECONDS_BETWEEN_UPLOADS, code: 'upload.unfinished' }
    : networkFailure(error);
}

/** Of a step that shows nobody anything: it may be repeated whatever became of it. */
export function repeatable(failure: Exclude<SendResult, { kind: 'sent' }>): ClearFailure {
  return failure.kind === 'unknown'
    ? { kind: 'retry-after', seconds: SECONDS_BETWEEN_UPLOADS, code: failure.code }
    : failure;
}

function frame({ fields, field, file }: FormUpload, boundary: string): { head: Buffer; tail: Buffer } {
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`,
  );
  const start = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(field)}"; filename="${quoted(file.name)}"\r\nContent-Type: ${file.contentType}\r\n\r\n`;
  return { head: Buffer.from(parts.join('') + start), tail: Buffer.from(`\r\n--${boundary}--\r\n`) };
}

/** As browsers do it (HTML, "multipart form data"). */
const quoted = (name: string): string =>
  name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
