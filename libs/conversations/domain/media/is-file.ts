import type { InboundMedia } from '../inbound-event.js';

/** Whether there is something to fetch: a place and a contact are whole as they come. */
export const isFile = ({ kind }: Pick<InboundMedia, 'kind'>): boolean =>
  kind !== 'location' && kind !== 'contact';
