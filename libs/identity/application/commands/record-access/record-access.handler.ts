import { actorId, CommandHandler, CurrentContext, type ICommandHandler, newId, Sql } from '#kernel';
import { RecordAccess } from './record-access.command.js';

@CommandHandler(RecordAccess)
export class RecordAccessHandler implements ICommandHandler<RecordAccess> {
  constructor(
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {}

  async execute({ subjectType, subjectId, action }: RecordAccess): Promise<void> {
    const { actor, correlationId } = this.contexts.get();
    await this.sql.change(
      `INSERT INTO access_record (id, organization_id, actor_kind, actor_id, subject_type, subject_id, action, correlation_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        newId(),
        this.contexts.organizationId(),
        actor.kind,
        actorId(actor),
        subjectType,
        subjectId,
        action,
        correlationId,
      ],
    );
  }
}
