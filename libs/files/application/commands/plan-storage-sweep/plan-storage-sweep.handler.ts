import { CommandHandler, CurrentContext, type ICommandHandler, newId, Sql } from '#kernel';
import { PlanStorageSweep } from './plan-storage-sweep.command.js';

const NAME = 'Storage sweep';
/** At night in Europe, in UTC. The first one comes a day after the practice. */
const CRON = '23 2 * * *';

@CommandHandler(PlanStorageSweep)
export class PlanStorageSweepHandler implements ICommandHandler<PlanStorageSweep> {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {}

  async execute(): Promise<void> {
    await this.sql.change(
      `INSERT INTO schedule (id, organization_id, name, use_case, cron, next_due_at)
       VALUES ($1, $2, $3, 'files.sweep-storage', $4, now() + interval '1 day')
       ON CONFLICT (organization_id, name) DO NOTHING`,
      [newId(), this.context.organizationId(), NAME, CRON],
    );
  }
}
