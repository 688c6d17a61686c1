import { Injectable } from '@nestjs/common';
import { Mediator } from '#kernel';
import { AdvanceWorkflow, InstallTemplate } from '#workflows/contracts';
import { flowDefinitionOf } from '../../../domain/bot/flows/flow-definition.js';
import type { FlowEvent, FlowFacts } from '../../../domain/bot/flows/flow-events.js';
import type { FlowKey } from '../../../domain/bot/flows/flow-key.js';
import { type FlowPosition, FlowRuns } from '../../../domain/bot/flows/flow-runs.js';
import { Flows } from '../../../domain/bot/flows/flows.js';
import { FLOW_SUBJECT } from './flow-subject.js';
import { whereOffered } from './where-offered.js';

/** Flows on the workflow engine: each run is the subject of an instance, whose template a practice may revise. */
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
    });
    const position = await whereOffered(this.advanceOrInstall(run.key, advance));
    return position && { state: position.state, done: position.category === 'done' };
  }

  /** The practice's first run of a flow brings its workflow along; one that was retired stays so. */
  private async advanceOrInstall(key: FlowKey, advance: AdvanceWorkflow) {
    const position = await this.mediator.send(advance);
    if (position) return position;
    const title = key.charAt(0).toUpperCase() + key.slice(1).replaceAll('-', ' ');
    const definition = flowDefinitionOf(Flows.get(key));
    await this.mediator.send(new InstallTemplate({ key, title, subjectType: FLOW_SUBJECT, definition }));
    return this.mediator.send(advance);
  }
}
