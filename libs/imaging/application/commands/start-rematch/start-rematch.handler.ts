import { CommandHandler, CurrentContext, type ICommandHandler, nameId, Sql, UnitOfWork } from '#kernel';
import { RematchStudies } from '../rematch-studies/rematch-studies.command.js';
import type { RematchStarted } from './rematch-started.answer.js';
import { StartRematch } from './start-rematch.command.js';

@CommandHandler(StartRematch)
export class StartRematchHandler implements ICommandHandler<StartRematch> {
  constructor(
    private readonly sql: Sql,
    private readonly unitOfWork: UnitOfWork,
    private readonly context: CurrentContext,
  ) {}

  async execute(): Promise<RematchStarted> {
    const row = await this.sql.first<{ n: number }>(
      'SELECT count(*)::int AS n FROM study WHERE order_id IS NULL AND project_id IS NULL',
    );
    const lane = nameId(this.context.organizationId(), 'rematch-studies');
    this.unitOfWork.enqueue(new RematchStudies(), { lane });
    return { studies: row?.n ?? 0 };
  }
}
