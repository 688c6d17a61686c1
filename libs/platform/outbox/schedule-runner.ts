import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { nameId } from '#kernel';
import { COMMAND_TYPE } from '#platform/database/pg-unit-of-work';
import { Failpoints } from '#platform/faults/failpoints';
import { Log } from '#platform/telemetry/log';
import { Leader } from './leader.js';
import { RelayDatabase } from './relay-database.js';
import { firing, type ScheduleRow } from './schedule-firing.js';

const LOOK_MS = 1_000;

const DUE = `
SELECT id, organization_id AS "organizationId", use_case AS "useCase", fields, cron, time_zone AS "timeZone", misfire,
       next_due_at AS "nextDueAt", now() AS now
FROM schedule WHERE active AND next_due_at <= now() ORDER BY next_due_at LIMIT 100 FOR UPDATE`;

const FIRE = `
INSERT INTO outbox (event_id, organization_id, aggregate_type, aggregate_id, aggregate_version, type, type_version, payload,
                    command_id, correlation_id, causation_id)
VALUES ($1, $2, 'schedule', $3, 0, $4, 1, $5, $1, $1, $1)`;

type Row = ScheduleRow & { organizationId: string; useCase: string; fields: object; now: Date };

/**
 * Fires schedules by the database's clock: the command and the next due time are stored in one transaction, and the
 * command's id is made of schedule and slot, so neither two leaders nor a crash can fire a slot twice.
 */
@Injectable()
export class ScheduleRunner {
  private readonly leader: Leader;

  constructor(
    database: RelayDatabase,
    private readonly faults: Failpoints,
    private readonly log: Log,
  ) {
    this.leader = new Leader(
      database,
      'isocenter-schedules',
      (client, signal) => this.lead(client, signal),
      (error) =>
        this.log.warn('schedules lost their connection and will take the lock again', { err: error }),
    );
  }

  start(): void {
    this.leader.start();
  }

  stop(): Promise<void> {
    return this.leader.stop();
  }

  private async lead(client: pg.Client, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.fireDue(client);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LOOK_MS);
        signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
      });
    }
  }

  private async fireDue(client: pg.Client): Promise<void> {
    await client.query('BEGIN');
    const { rows } = await client.query<Row>(DUE);
    for (const row of rows) await this.fire(client, row);
    if (rows.length > 0) await this.faults.hit('scheduler.before-insert');
    await client.query('COMMIT');
    if (rows.length > 0) {
      await client.query('NOTIFY isocenter_outbox');
      await this.faults.hit('scheduler.after-commit');
    }
  }

  private async fire(client: pg.Client, row: Row): Promise<void> {
    const { slots, nextDueAt } = firing(row, row.now);
    for (const slot of slots) {
      const eventId = nameId(row.id, slot.toISOString());
      await client.query(FIRE, [
        eventId,
        row.organizationId,
        eventId,
        COMMAND_TYPE + row.useCase,
        JSON.stringify(row.fields),
      ]);
    }
    await client.query(
      'UPDATE schedule SET next_due_at = $2, last_fired_at = coalesce($3, last_fired_at) WHERE id = $1',
      [row.id, nextDueAt, slots.at(-1) ?? null],
    );
  }
}
