import type { ChannelHealth } from '../../application/services/channel-health.js';

/** What it says of a channel that its platform could not be asked: only that it no longer lets us in is certain. */
export function failureHealth(failure: { readonly kind: string; readonly code: string }): ChannelHealth {
  return failure.kind === 'permanent' && failure.code === 'credentials-refused'
    ? { kind: 'broken', code: 'credentials-refused' }
    : { kind: 'unknown' };
}
