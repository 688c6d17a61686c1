import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PdfSettings } from '#platform/config/pdf.section';
import { EffectFailure } from '#platform/outbound/effect-failure';
import { expectSuccess } from '#platform/outbound/expect-success';
import type { OutboundHttp } from '#platform/outbound/outbound-http';
import { askFor, timeStampRequest } from './time-stamp-request.js';
import { readTimeStamp, type TimeStamp, TimeStampRefusal } from './time-stamp-token.js';

const TIMEOUT_MS = 15_000;
/** A token with its certificates has some kilobytes. */
const LARGEST_ANSWER = 64 * 1024;
const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** The server that stamps the time of signatures, over HTTP (RFC 3161, 3.4). */
export class TimeStampAuthority {
  private anchors: Promise<readonly X509Certificate[]> | undefined;

  constructor(
    private readonly http: OutboundHttp,
    private readonly server: NonNullable<PdfSettings['tsa']>,
  ) {}

  /** @throws EffectFailure when the server does not answer, refuses, or answers what cannot be relied on */
  async stamp(bytes: Uint8Array): Promise<TimeStamp> {
    const { url, user, password, policy } = this.server;
    const anchors = await (this.anchors ??= this.readAnchors());
    const question = askFor(bytes, policy);
    const credentials = Buffer.from(`${user ?? ''}:${password ?? ''}`).toString('base64');
    const response = await this.http.send({
      method: 'POST',
      url,
      body: timeStampRequest(question),
      headers: {
        'content-type': 'application/timestamp-query',
        accept: 'application/timestamp-reply',
        ...(user === undefined ? {} : { authorization: `Basic ${credentials}` }),
      },
      timeoutMs: TIMEOUT_MS,
      maxResponseBytes: LARGEST_ANSWER,
      destination: 'operator',
      idempotent: true,
    });
    const { body } = expectSuccess(response, { idempotent: true });
    try {
      return readTimeStamp(body, question, anchors, new Date());
    } catch (error) {
      if (!(error instanceof TimeStampRefusal)) throw error;
      throw new EffectFailure('reporting.time-stamp-refused', 'retryable', error.message);
    }
  }

  private async readAnchors(): Promise<readonly X509Certificate[]> {
    const { caFile } = this.server;
    if (caFile === undefined) return [];
    const anchors = (await readFile(caFile, 'utf8')).match(PEM) ?? [];
    // An empty list would mean that anybody is trusted.
    if (anchors.length === 0) throw new Error('PDF_TSA_CA names a file without a certificate');
    return anchors.map((pem) => new X509Certificate(pem));
  }
}
