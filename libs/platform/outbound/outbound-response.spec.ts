import { EffectFailure } from './effect-failure.js';
import { expectSuccess } from './expect-success.js';
import { OutboundResponse } from './outbound-response.js';

const response = (status: number, headers = {}, body = '') =>
  new OutboundResponse(status, headers, Buffer.from(body));

function failure(status: number, headers = {}, options = {}): EffectFailure {
  try {
    expectSuccess(response(status, headers), options);
  } catch (error) {
    if (error instanceof EffectFailure) return error;
  }
  throw new Error('it should have failed');
}

describe('an answer', () => {
  it('is read as JSON, or is a failure when it is none', () => {
    expect(response(200, {}, '{"ok":true}').json()).toEqual({ ok: true });
    expect(() => response(200, {}, '<html>').json()).toThrow(EffectFailure);
  });

  it('tells when to come again, as seconds or as a date', () => {
    expect(response(429, { 'retry-after': '7' }).retryAfterSeconds).toBe(7);
    const at = new Date(Date.now() + 60_000).toUTCString();
    expect(response(503, { 'retry-after': at }).retryAfterSeconds).toBeGreaterThan(55);
    expect(response(503, { 'retry-after': 'soon' }).retryAfterSeconds).toBeUndefined();
  });

  it.each([200, 201, 204, 299])('of status %d passes', (status) => {
    expect(expectSuccess(response(status)).status).toBe(status);
  });

  it.each([
    [301, 'permanent'],
    [400, 'permanent'],
    [401, 'permanent'],
    [404, 'permanent'],
    [408, 'retryable'],
    [410, 'permanent'],
    [429, 'retryable'],
    [500, 'retryable'],
    [502, 'unknown'],
    [503, 'retryable'],
    [504, 'unknown'],
  ])('of status %d is a %s failure', (status, outcome) => {
    expect(failure(status)).toMatchObject({ code: 'outbound.refused', outcome, status });
  });

  it('of a gateway can be asked for again when the other side drops repetitions', () => {
    expect(failure(502, {}, { idempotent: true }).outcome).toBe('retryable');
    expect(failure(429, { 'retry-after': '3' }).retryAfterSeconds).toBe(3);
  });
});
