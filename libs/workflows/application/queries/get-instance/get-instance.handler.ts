import { CurrentContext, type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { stateNamed } from '../../../domain/definition/definition-queries.js';
import { type EventOption, listEvents } from '../../../domain/definition/list-events.js';
import type { WorkflowDefinition } from '../../../domain/definition/workflow-definition.js';
import { may } from '../../services/may.js';
import { INSTANCE_COLUMNS } from '../find-instances/instance-columns.js';
import type { WorkflowInstanceItem } from '../find-instances/workflow-instance-item.view.js';
import { GetWorkflowInstance } from './get-instance.query.js';
import type {
  WorkflowEventView,
  WorkflowHistoryItem,
  WorkflowInstanceView,
  WorkflowTimerView,
} from './workflow-instance.view.js';

type Row = WorkflowInstanceItem & {
  revision: number;
  context: Record<string, unknown>;
  definition: WorkflowDefinition;
};

const MOST_LINES = 500;

@QueryHandler(GetWorkflowInstance)
export class GetWorkflowInstanceHandler implements IQueryHandler<GetWorkflowInstance> {
  constructor(
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {}

  async execute({ instanceId }: GetWorkflowInstance): Promise<WorkflowInstanceView> {
    const [row, history, timers] = await Promise.all([
      this.instance(instanceId),
      this.history(instanceId),
      this.timers(instanceId),
    ]);
    if (!row) throw notFound('workflows.instance');
    const { definition, ...instance } = row;
    const standing = {
      state: row.state,
      context: row.context,
      now: new Date(),
      may: may(this.contexts.get().actor),
    };
    return {
      ...instance,
      stateTitle: stateNamed(definition, row.state)?.title ?? row.state,
      events: listEvents(definition, standing).map(eventView),
      history: history.reverse(),
      timers,
    };
  }

  private instance(id: string): Promise<Row | undefined> {
    return this.sql.first<Row>(
      `SELECT ${INSTANCE_COLUMNS}, i.context, t.revision, t.definition
       FROM workflow_instance i JOIN workflow_template t ON t.id = i.template_id WHERE i.id = $1`,
      [id],
    );
  }

  private history(id: string): Promise<WorkflowHistoryItem[]> {
    return this.sql.rows<WorkflowHistoryItem>(
      `SELECT kind, event, from_state AS "fromState", to_state AS "toState", input, actor_kind AS "actorKind",
              actor_id AS "actorId", correlation_id AS "correlationId", occurred_at AS "occurredAt"
       FROM workflow_transition_log WHERE instance_id = $1
       ORDER BY instance_version DESC, occurred_at DESC, id DESC LIMIT ${MOST_LINES}`,
      [id],
    );
  }

  private timers(id: string): Promise<WorkflowTimerView[]> {
    return this.sql.rows<WorkflowTimerView>(
      `SELECT name, due_at AS "dueAt", status FROM workflow_timer WHERE instance_id = $1
       ORDER BY created_at DESC, id DESC LIMIT ${MOST_LINES}`,
      [id],
    );
  }
}

function eventView({ event, title, to, input, refusal }: EventOption): WorkflowEventView {
  return {
    event,
    title,
    allowed: refusal === null,
    to,
    input: input.map(({ name, type, required = false, options = null }) => ({
      name,
      type,
      required,
      options,
    })),
    reasonCode: refusal?.code ?? null,
    reason: refusal?.message ?? null,
  };
}
