import { onceSuccessful } from '#kernel';
import type { PdfSettings } from '#platform/config/pdf.section';
import { readCertificates } from '#platform/config/read-certificates';
import { EffectFailure } from '#platform/outbound/effect-failure';
import { expectSuccess } from '#platform/outbound/expect-success';
import type { OutboundHttp } from '#platform/outbound/outbound-http';
import { askFor, timeStampRequest } from './time-stamp-request.js';
import { readTimeStamp, type TimeStamp, TimeStampRefusal } from './time-stamp-token.js';

const TIMEOUT_MS = 15_000;
/** A token with its certificates has some kilobytes. */
const LARGEST_ANSWER = 64 * 1024;

/** The server that stamps the time of signatures, over HTTP (RFC 3161, 3.4). */
export class TimeStampAuthority {
  private readonly anchors = onceSuccessful(async () => {
    const { caFile } = this.server;
    return caFile ? readCertificates(caFile) : [];
  });

  constructor(
    private readonly http: OutboundHttp,
    private readonly server: NonNullable<PdfSettings['tsa']>,
  ) {}

  /** @throws EffectFailure when the server does not answer, refuses, or answers what cannot be relied on */
  async stamp(bytes: Uint8Array): Promise<TimeStamp> {
    const { url, user, password, policy } = this.server;
    const anchors = await this.anchors();
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
}
