import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import type { WorkflowTimer } from '../domain/workflow-timer.js';
import { WorkflowTimers } from '../domain/workflow-timers.js';

@Injectable()
export class SqlWorkflowTimers extends WorkflowTimers {
  constructor(
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
  }

  find(id: string): Promise<WorkflowTimer | undefined> {
    return this.sql.first<WorkflowTimer>(
      `SELECT id, instance_id AS "instanceId", name, state_entry_id AS "stateEntryId", due_at AS "dueAt", status
       FROM workflow_timer WHERE id = $1`,
      [id],
    );
  }

  async add(timers: readonly WorkflowTimer[]): Promise<void> {
    await this.sql.change(
      `INSERT INTO workflow_timer (organization_id, id, instance_id, name, state_entry_id, due_at, status)
       SELECT $1, t.* FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::timestamptz[], $7::text[]) AS t`,
      [
        this.contexts.organizationId(),
        timers.map(({ id }) => id),
        timers.map(({ instanceId }) => instanceId),
        timers.map(({ name }) => name),
        timers.map(({ stateEntryId }) => stateEntryId),
        timers.map(({ dueAt }) => dueAt),
        timers.map(({ status }) => status),
      ],
    );
  }

  async markFired(id: string): Promise<void> {
    await this.sql.change(`UPDATE workflow_timer SET status = 'fired', settled_at = now() WHERE id = $1`, [
      id,
    ]);
  }

  async cancelAll(instanceId: string): Promise<void> {
    await this.sql.change(
      `UPDATE workflow_timer SET status = 'cancelled', settled_at = now() WHERE instance_id = $1 AND status = 'scheduled'`,
      [instanceId],
    );
  }
}
