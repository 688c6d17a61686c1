import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import { type ServiceLevelRecord, ServiceLevelRecords } from '../../domain/inbox/service-level-records.js';

@Injectable()
export class PgServiceLevelRecords extends ServiceLevelRecords {
  constructor(
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
  }

  override async put(record: ServiceLevelRecord): Promise<void> {
    const { serviceId, clock, conversationId, userId, urgent, startedAt } = record;
    const { dueAt, breachedAt, stoppedAt, officeSeconds } = record;
    // That it was missed and that it stopped come from two events, in any order: neither undoes the other.
    await this.sql.change(
      `INSERT INTO service_level_record (organization_id, service_id, clock, conversation_id, user_id, urgent, started_at,
                                         due_at, breached_at, stopped_at, office_seconds)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (organization_id, service_id, clock) DO UPDATE SET
         user_id = coalesce(excluded.user_id, service_level_record.user_id),
         urgent = excluded.urgent OR service_level_record.urgent,
         due_at = coalesce(excluded.due_at, service_level_record.due_at),
         breached_at = coalesce(excluded.breached_at, service_level_record.breached_at),
         stopped_at = coalesce(excluded.stopped_at, service_level_record.stopped_at),
         office_seconds = coalesce(excluded.office_seconds, service_level_record.office_seconds)`,
      [
        ...[this.contexts.organizationId(), serviceId, clock, conversationId, userId, urgent, startedAt],
        ...[dueAt, breachedAt, stoppedAt, officeSeconds],
      ],
    );
  }
}
