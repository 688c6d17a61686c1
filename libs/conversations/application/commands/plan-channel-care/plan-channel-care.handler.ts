import { CommandHandler, CurrentContext, type ICommandHandler, newId, Sql } from '#kernel';
import { PlanChannelCare } from './plan-channel-care.command.js';

/** Name, use case and times, in UTC. */
const SCHEDULES = [
  ['Channel inspection', 'conversations.inspect-channels', '*/10 * * * *'],
  ['Message templates', 'conversations.sync-templates', '37 * * * *'],
] as const;

@CommandHandler(PlanChannelCare)
export class PlanChannelCareHandler implements ICommandHandler<PlanChannelCare> {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {}

  async execute(): Promise<void> {
    for (const [name, useCase, cron] of SCHEDULES)
      await this.sql.change(
        `INSERT INTO schedule (id, organization_id, name, use_case, cron, next_due_at)
         VALUES ($1, $2, $3, $4, $5, now() + interval '10 minutes')
         ON CONFLICT (organization_id, name) DO NOTHING`,
        [newId(), this.context.organizationId(), name, useCase, cron],
      );
  }
}
