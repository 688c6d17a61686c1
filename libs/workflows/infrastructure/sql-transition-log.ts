import { Injectable } from '@nestjs/common';
import { actorId, CurrentContext, newId, Sql } from '#kernel';
import type { LogEntry } from '../domain/log-entry.js';
import { TransitionLog } from '../domain/transition-log.js';

@Injectable()
export class SqlTransitionLog extends TransitionLog {
  constructor(
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
  }

  async append(entry: LogEntry): Promise<void> {
    const { actor, correlationId } = this.contexts.get();
    await this.sql.change(
      `INSERT INTO workflow_transition_log (id, organization_id, instance_id, instance_version, kind, event, from_state,
         to_state, state_entry_id, input, actor_kind, actor_id, correlation_id, occurred_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        newId(),
        this.contexts.organizationId(),
        entry.instanceId,
        entry.instanceVersion,
        entry.kind,
        entry.event,
        entry.fromState,
        entry.toState,
        entry.stateEntryId,
        JSON.stringify(entry.input),
        actor.kind,
        actorId(actor),
        correlationId,
        entry.occurredAt,
      ],
    );
  }
}
