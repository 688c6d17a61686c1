import { EffectFailure } from './effect-failure.js';

/** An answer, read whole. */
export class OutboundResponse {
  constructor(
    readonly status: number,
    /** Names in lower case; repeated headers joined by a comma. */
    readonly headers: Readonly<Record<string, string>>,
    readonly body: Buffer,
    /** Whether `body` is only the beginning of a longer answer. */
    readonly truncated = false,
  ) {}

  text(): string {
    return this.body.toString('utf8');
  }

  /** @throws EffectFailure `outbound.response-malformed` when the body is no JSON */
  json(): unknown {
    try {
      return JSON.parse(this.text());
    } catch {
      const message = 'The other side answered with something that is not JSON.';
      throw new EffectFailure('outbound.response-malformed', 'unknown', message, { status: this.status });
    }
  }

  /** `Retry-After` (RFC 9110 10.2.3), in seconds from now. */
  get retryAfterSeconds(): number | undefined {
    const text = this.headers['retry-after']?.trim();
    if (text === undefined || text === '') return undefined;
    if (/^\d+$/.test(text)) return Number(text);
    const at = Date.parse(text);
    return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1000));
  }
}
