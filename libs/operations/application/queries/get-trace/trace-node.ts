import type { TraceTree } from '../../../domain/trace/trace-tree.js';
import type { TraceNode } from './trace.view.js';

const NOTHING = {
  ...{ durationMs: null, status: null, error: null, actor: null, subject: null },
  ...{ payload: null, attempts: null, availableAt: null, settledAt: null },
};

/** A tree as it is answered. Fields of durable commands are not shown: unlike events they may hold texts and names. */
export function traceNode(
  tree: TraceTree,
  names: ReadonlyMap<string, string>,
  correlationId = '',
): TraceNode {
  const correlation = tree.kind === 'delivery' ? correlationId : tree.row.correlationId;
  const common = {
    ...NOTHING,
    correlationId: correlation,
    at: tree.at,
    children: tree.children.map((child) => traceNode(child, names, correlation)),
  };
  if (tree.kind === 'command') {
    const {
      id,
      useCase: name,
      outcome: status,
      errorCode: error,
      durationMs,
      actorKind: kind,
      actorId,
    } = tree.row;
    const actor = { kind, id: actorId, name: (actorId && names.get(actorId)) ?? null };
    return { ...common, kind: 'command', id, name, status, error, durationMs, actor };
  }
  if (tree.kind === 'event') {
    const { id, type, aggregateType, aggregateId, payload } = tree.row;
    const shown = type.startsWith('command:') ? null : payload;
    return {
      ...common,
      kind: 'event',
      id,
      name: type,
      subject: { type: aggregateType, id: aggregateId },
      payload: shown,
    };
  }
  const { handler, eventId, state, attempts, availableAt, startedAt, settledAt, lastError } = tree.row;
  return {
    ...common,
    ...{ kind: 'delivery', id: eventId, name: handler, status: state, error: lastError, attempts, settledAt },
    availableAt: state === 'pending' ? availableAt : null,
    durationMs: startedAt && settledAt ? settledAt.getTime() - startedAt.getTime() : null,
  };
}
