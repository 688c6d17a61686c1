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

  async execute(): Promise<string[]> {
    const planned: string[] = [];
    for (const [name, useCase, cron] of SCHEDULES) {
      const added = await this.sql.change(
        `INSERT INTO schedule (id, organization_id, name, use_case, cron, next_due_at)
         SELECT $1::uuid, $2::uuid, $3, $4, $5, now() + interval '10 minutes' WHERE EXISTS (SELECT 1 FROM channel)
         ON CONFLICT (organization_id, name) DO NOTHING`,
        [newId(), this.context.organizationId(), name, useCase, cron],
      );
      if (added > 0) planned.push(name);
    }
    return planned;
  }
}
