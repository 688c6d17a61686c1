import { Injectable } from '@nestjs/common';
import { Sql } from '#kernel';
import { type TraceClosure, TraceStore } from '../application/services/trace-store.js';
import type { TracedCommand, TracedDelivery, TracedEvent, TraceRows } from '../domain/trace/trace-rows.js';
import { TRACE_SUBJECTS } from '../domain/trace/trace-subjects.js';

/** Conversation → order → study → report is a handful; what goes on longer is cut off. */
const MOST_ROUNDS = 12;
/** Subjects a round looks at. */
const MOST_SUBJECTS = 500;

/**
 * One round: the subjects of the newest correlations that are not known yet, each with its correlations. Lateral and
 * limited, so that each subject is one look into the index, however many rows the outbox has.
 */
const ROUND = `
WITH subjects AS MATERIALIZED (
  SELECT DISTINCT aggregate_type, aggregate_id FROM outbox
  WHERE correlation_id = ANY($1::uuid[]) AND aggregate_type = ANY($2::text[]) AND NOT (aggregate_id = ANY($3::uuid[])))
SELECT s.aggregate_type AS type, s.aggregate_id AS id, array_agg(o.correlation_id::text) AS "correlationIds"
FROM (SELECT * FROM subjects LIMIT ${MOST_SUBJECTS}) s
CROSS JOIN LATERAL (SELECT DISTINCT correlation_id FROM outbox
                    WHERE aggregate_id = s.aggregate_id AND aggregate_type = s.aggregate_type LIMIT 5000) o
GROUP BY 1, 2`;

/** Long conversations have hundreds of correlations, few of which led to anything. */
const WORK = TRACE_SUBJECTS.filter((type) => type !== 'conversation');
const TELLING = `
SELECT DISTINCT correlation_id AS id FROM outbox WHERE correlation_id = ANY($1::uuid[]) AND aggregate_type = ANY($2::text[])`;

const EVENTS = `
SELECT event_id AS id, type, aggregate_type AS "aggregateType", aggregate_id AS "aggregateId", payload,
       command_id AS "commandId", correlation_id AS "correlationId", occurred_at AS "occurredAt"
FROM outbox WHERE correlation_id = ANY($1::uuid[]) ORDER BY position LIMIT $2`;

const COMMAND_COLUMNS = `command_id AS id, use_case AS "useCase", actor_kind AS "actorKind", actor_id AS "actorId",
  correlation_id AS "correlationId", causation_id AS "causationId", outcome, error_code AS "errorCode",
  duration_ms AS "durationMs", occurred_at AS "occurredAt"`;

/** Two indexes, hence a union: a batch's command may have another correlation than the events it recorded. */
const COMMANDS = `
SELECT ${COMMAND_COLUMNS} FROM command_journal WHERE correlation_id = ANY($1::uuid[])
UNION SELECT ${COMMAND_COLUMNS} FROM command_journal WHERE command_id = ANY($2::uuid[])
ORDER BY "occurredAt", id LIMIT $3`;

const DELIVERIES = `
SELECT handler, event_id AS "eventId", state, attempt AS attempts, available_at AS "availableAt",
       started_at AS "startedAt", settled_at AS "settledAt", last_error AS "lastError"
FROM delivery WHERE event_id = ANY($1::uuid[]) ORDER BY position, handler LIMIT $2`;

@Injectable()
export class SqlTraceStore extends TraceStore {
  constructor(private readonly sql: Sql) {
    super();
  }

  async closure(correlationId: string, mostCorrelations: number): Promise<TraceClosure> {
    const known = new Set([correlationId]);
    const subjects: TraceClosure['subjects'][number][] = [];
    let truncated = false;
    let newest = [correlationId];
    for (let round = 0; newest.length > 0; round++) {
      if (round === MOST_ROUNDS) return { correlationIds: [...known], subjects, truncated: true };
      const found = await this.sql.rows<{ type: string; id: string; correlationIds: string[] }>(ROUND, [
        newest,
        TRACE_SUBJECTS,
        subjects.map(({ id }) => id),
      ]);
      truncated ||= found.length === MOST_SUBJECTS;
      subjects.push(...found.map(({ type, id }) => ({ type, id })));
      newest = [...new Set(found.flatMap(({ correlationIds }) => correlationIds))].filter(
        (id) => !known.has(id),
      );
      const room = mostCorrelations - known.size;
      if (newest.length > room) {
        truncated = true;
        newest = await this.mostTelling(newest, Math.ceil(room / 2));
      }
      for (const id of newest) known.add(id);
    }
    return { correlationIds: [...known], subjects, truncated };
  }

  /** Of too many correlations those that are about more than a conversation, then the newest. */
  private async mostTelling(correlationIds: readonly string[], most: number): Promise<string[]> {
    const rows = await this.sql.rows<{ id: string }>(TELLING, [correlationIds, WORK]);
    const telling = new Set(rows.map(({ id }) => id));
    const newestFirst = [...correlationIds].sort((a, b) => (a < b ? 1 : -1));
    return [
      ...newestFirst.filter((id) => telling.has(id)),
      ...newestFirst.filter((id) => !telling.has(id)),
    ].slice(0, most);
  }

  async rows(correlationIds: readonly string[], mostRows: number): Promise<TraceRows> {
    const events = await this.sql.rows<TracedEvent>(EVENTS, [correlationIds, mostRows]);
    const commandIds = [...new Set(events.map(({ commandId }) => commandId))];
    const [commands, deliveries] = await Promise.all([
      this.sql.rows<TracedCommand>(COMMANDS, [correlationIds, commandIds, mostRows]),
      this.sql.rows<TracedDelivery>(DELIVERIES, [events.map(({ id }) => id), mostRows]),
    ]);
    return { commands, events, deliveries };
  }
}
