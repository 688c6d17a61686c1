import type { InboundEvent } from '../../../domain/inbound-event.js';

/** What happened on a thread that another application has; statuses and changes mean the same there. */
export const inStandby = (event: InboundEvent): InboundEvent =>
  event.kind === 'message' || event.kind === 'button' || event.kind === 'answer'
    ? { ...event, standby: true }
    : event;
