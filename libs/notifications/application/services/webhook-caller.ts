import { Injectable } from '@nestjs/common';
import { EffectFailure } from '#platform/outbound/effect-failure';
import { OutboundHttp } from '#platform/outbound/outbound-http';
import type { OutboundResponse } from '#platform/outbound/outbound-response';
import { WebhookSigner } from '#platform/security/webhook-signer';
import { WEBHOOK_FAILURE } from '../../domain/webhook.errors.js';
import type { WebhookAttempt } from '../../domain/webhook-delivery.js';
import type { WebhookCall } from '../queries/get-webhook-call/webhook-call.view.js';
import { EndpointSecrets } from './endpoint-secrets.js';

const TIMEOUT_MS = 15_000;
/** What a receiver says beyond its status interests nobody. */
const MOST_BYTES = 1_024;

/** Calls webhook endpoints as Standard Webhooks 1.0 says. */
@Injectable()
export class WebhookCaller {
  constructor(
    private readonly http: OutboundHttp,
    private readonly signer: WebhookSigner,
    private readonly secrets: EndpointSecrets,
  ) {}

  async call(call: WebhookCall, signal: AbortSignal): Promise<WebhookAttempt> {
    const { eventType: type, occurredAt, data } = call;
    const body = JSON.stringify({ type, timestamp: new Date(occurredAt).toISOString(), data });
    const secrets = call.secrets.map((secret) => this.secrets.open(call.endpointId, secret));
    const signature = this.signer.sign({ id: call.id, timestamp: new Date(), body, secrets });
    try {
      const response = await this.http.send({
        method: 'POST',
        url: call.url,
        headers: { 'content-type': 'application/json', ...signature },
        body,
        timeoutMs: TIMEOUT_MS,
        maxResponseBytes: MOST_BYTES,
        overflow: 'truncate',
        // Receivers drop repetitions by webhook-id, so an answer that was lost may be asked for again.
        idempotent: true,
        signal,
      });
      return judge(response);
    } catch (error) {
      if (!(error instanceof EffectFailure)) throw error;
      const { outcome, code: errorCode, status: responseStatus } = error;
      const details = { errorCode, ...(responseStatus === undefined ? {} : { responseStatus }) };
      return { outcome: outcome === 'permanent' ? 'failed' : 'retry', ...details };
    }
  }
}

/** Anything but success is tried again, for receivers too are configured wrongly and repaired; except 410: they want no more. */
function judge({ status: responseStatus, retryAfterSeconds }: OutboundResponse): WebhookAttempt {
  if (responseStatus >= 200 && responseStatus < 300) return { outcome: 'delivered', responseStatus };
  if (responseStatus === 410) return { outcome: 'failed', responseStatus, errorCode: WEBHOOK_FAILURE.gone };
  const wish = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  return { outcome: 'retry', responseStatus, errorCode: 'outbound.refused', ...wish };
}
