import type { TracedCommand, TracedDelivery, TracedEvent } from './trace-rows.js';

/** A node of the causal tree: a command, what it recorded, or what a handler did with that. */
export type TraceTree = (
  | { readonly kind: 'command'; readonly row: TracedCommand }
  | { readonly kind: 'event'; readonly row: TracedEvent }
  | { readonly kind: 'delivery'; readonly row: TracedDelivery }
) & { readonly at: Date; readonly children: TraceTree[] };
