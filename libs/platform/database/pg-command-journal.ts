import { Injectable } from '@nestjs/common';
import { actorId, CommandJournal, DomainError, type Execution, type ExecutionContext } from '#kernel';
import { Database } from './database.js';
import { Replica } from './replica.js';

const INSERT = `INSERT INTO command_journal (command_id, organization_id, use_case, actor_kind, actor_id, correlation_id,
  causation_id, outcome, error_code, duration_ms, occurred_at) VALUES ($1,$2,$3,$4,$5,$6,$7,'failed',$8,$9,$10)`;

/** Journals failed commands in a transaction of their own: the one that failed has taken its rows with it. */
@Injectable()
export class PgCommandJournal extends CommandJournal {
  constructor(
    private readonly database: Database,
    private readonly replica: Replica,
  ) {
    super();
  }

  async failed(execution: Execution, context: ExecutionContext, error: unknown): Promise<void> {
    const { organizationId } = context;
    // Before the organization is known there is nobody whose journal this could be; the request log has the line.
    if (!organizationId) return;
    const client = await this.database.connect().catch(() => undefined);
    if (!client) return;
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.organization_id', $1, true)`, [organizationId]);
      await client.query(INSERT, [
        execution.id,
        organizationId,
        execution.useCase.name,
        context.actor.kind,
        actorId(context.actor),
        context.correlationId,
        context.causationId,
        error instanceof DomainError ? error.code : 'kernel.unexpected',
        performance.now() - execution.startedTick,
        execution.startedAt,
      ]);
      await client.query('COMMIT');
      if (this.replica.configured) await this.replica.note(client, organizationId);
      client.release();
    } catch (failure) {
      client.release(failure instanceof Error ? failure : true);
    }
  }
}
