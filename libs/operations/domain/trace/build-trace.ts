import type { TracedCommand, TracedDelivery, TracedEvent, TraceRows } from './trace-rows.js';
import type { TraceTree } from './trace-tree.js';

/**
 * Joins the rows of a trace into its causal trees: a command with the events it recorded, each with its deliveries, each
 * with the commands that its handler ran. What has no cause among the rows is a root. Everything is in order of time.
 */
export function buildTrace({ commands, events, deliveries }: TraceRows): TraceTree[] {
  const ofCommand = new Map(commands.map((row) => [row.id, commandNode(row)]));
  const ofEvent = new Map(events.map((row) => [row.id, eventNode(row)]));
  const ofDelivery = new Map(deliveries.map((row) => [keyOf(row.handler, row.eventId), deliveryNode(row)]));
  // The handler's name is the actor of what it runs (DeliveryRunner).
  const causeOf = ({ causationId: cause, actorId }: TracedCommand): TraceTree | undefined =>
    cause === null
      ? undefined
      : (ofDelivery.get(keyOf(actorId ?? '', cause)) ?? ofEvent.get(cause) ?? ofCommand.get(cause));

  const roots: TraceTree[] = [];
  const put = (node: TraceTree, cause: TraceTree | undefined) => (cause?.children ?? roots).push(node);
  for (const row of commands) put(ofCommand.get(row.id)!, causeOf(row));
  for (const row of events) put(ofEvent.get(row.id)!, ofCommand.get(row.commandId));
  for (const row of deliveries)
    put(ofDelivery.get(keyOf(row.handler, row.eventId))!, ofEvent.get(row.eventId));
  for (const node of [...ofCommand.values(), ...ofEvent.values(), ...ofDelivery.values()])
    node.children.sort(byTime);
  return roots.sort(byTime);
}

const keyOf = (handler: string, eventId: string): string => `${handler} ${eventId}`;

/** Stable: what began in the same millisecond stays in the order in which it was read, which is that of its rows. */
const byTime = (a: TraceTree, b: TraceTree): number => a.at.getTime() - b.at.getTime();

const commandNode = (row: TracedCommand): TraceTree => ({
  kind: 'command',
  row,
  at: row.occurredAt,
  children: [],
});
const eventNode = (row: TracedEvent): TraceTree => ({ kind: 'event', row, at: row.occurredAt, children: [] });
const deliveryNode = (row: TracedDelivery): TraceTree => ({
  kind: 'delivery',
  row,
  at: row.startedAt ?? row.availableAt,
  children: [],
});
