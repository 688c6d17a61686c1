import { DomainError, type IQueryHandler, Mediator, notFound, QueryHandler } from '#kernel';
import { FindUserNames } from '#identity/contracts';
import { buildTrace } from '../../../domain/trace/build-trace.js';
import { cutRows } from '../../../domain/trace/cut-rows.js';
import type { TraceRows } from '../../../domain/trace/trace-rows.js';
import { TraceStore } from '../../services/trace-store.js';
import { GetTrace } from './get-trace.query.js';
import type { TraceView } from './trace.view.js';
import { traceNode } from './trace-node.js';

const MOST_CORRELATIONS = 200;
const MOST_NODES = 5_000;
const MOST_NAMES = 500;

@QueryHandler(GetTrace)
export class GetTraceHandler implements IQueryHandler<GetTrace> {
  constructor(
    private readonly traces: TraceStore,
    private readonly mediator: Mediator,
  ) {}

  async execute(query: GetTrace): Promise<TraceView> {
    const correlationId = query.correlationId.toLowerCase();
    const closure = await this.traces.closure(correlationId, MOST_CORRELATIONS);
    const { cut, ...rows } = cutRows(
      await this.traces.rows(closure.correlationIds, MOST_NODES + 1),
      MOST_NODES,
    );
    const nodes = rows.commands.length + rows.events.length + rows.deliveries.length;
    if (nodes === 0) throw notFound('operations.trace');
    const names = await this.names(rows);
    return {
      correlationId,
      correlationIds: [...closure.correlationIds],
      subjects: [...closure.subjects],
      ...spanOf(rows),
      nodes,
      truncated: closure.truncated || cut,
      roots: buildTrace(rows).map((root) => traceNode(root, names)),
    };
  }

  private async names({ commands }: TraceRows): Promise<ReadonlyMap<string, string>> {
    const users = commands.flatMap(({ actorKind, actorId }) =>
      actorKind === 'user' && actorId ? [actorId] : [],
    );
    const userIds = [...new Set(users)].slice(0, MOST_NAMES);
    if (userIds.length === 0) return new Map();
    try {
      const known = await this.mediator.ask(new FindUserNames({ userIds }));
      return new Map(known.map(({ id, name, title }) => [id, title ? `${title} ${name}` : name]));
    } catch (error) {
      // A process may run without the identity context: then ids have to do.
      if (error instanceof DomainError && error.kind === 'unavailable') return new Map();
      throw error;
    }
  }
}

function spanOf({ commands, events, deliveries }: TraceRows): { startedAt: Date; endedAt: Date } {
  const times = [
    ...commands.flatMap(({ occurredAt, durationMs }) => [
      occurredAt.getTime(),
      occurredAt.getTime() + durationMs,
    ]),
    ...events.map(({ occurredAt }) => occurredAt.getTime()),
    ...deliveries.flatMap(({ settledAt }) => (settledAt ? [settledAt.getTime()] : [])),
  ].sort((a, b) => a - b);
  return { startedAt: new Date(times[0]!), endedAt: new Date(times.at(-1)!) };
}
