import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import { AdvanceWorkflow } from '#workflows/contracts';
import type { FlowEvent, FlowFacts } from '../../../domain/bot/flows/flow-events.js';
import type { FlowKey } from '../../../domain/bot/flows/flow-key.js';
import { type FlowPosition, FlowRuns } from '../../../domain/bot/flows/flow-runs.js';
import { flowWorkflow } from '../../../domain/bot/flows/flow-workflow.js';
import { FLOW_SUBJECT } from './flow-subject.js';
import { whereOffered } from './where-offered.js';

/**
 * Flows on the workflow engine: each run is the subject of an instance. The practice's first run brings the workflow along;
 * from then on the template is the practice's, to revise or to retire.
 */
@Injectable()
export class WorkflowFlowRuns extends FlowRuns {
  constructor(private readonly mediator: Mediator) {
    super();
  }

  override async advance(
    run: { readonly id: string; readonly key: FlowKey },
    event: FlowEvent,
    facts: FlowFacts,
  ): Promise<FlowPosition | null> {
    const advance = new AdvanceWorkflow({
      template: run.key,
      subjectType: FLOW_SUBJECT,
      subjectId: run.id,
      event,
      input: facts,
      definition: flowWorkflow(run.key),
    });
    const position = await whereOffered(this.mediator.send(advance));
    return position && { state: position.state, done: position.category === 'done' };
  }
}
