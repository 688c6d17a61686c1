import type { Mediator } from '#kernel';
import { type PreviewedPosition, PreviewTransition } from '#workflows/contracts';
import { flowWorkflow } from '../../../domain/bot/flows/flow-workflow.js';
import type { FlowEvent, FlowFacts } from '../../../domain/bot/flows/flow-events.js';
import type { FlowKey } from '../../../domain/bot/flows/flow-key.js';
import { type FlowPosition, FlowRuns } from '../../../domain/bot/flows/flow-runs.js';

interface Run {
  readonly id: string;
  readonly key: FlowKey;
}

/** Flows as the workflow engine would lead them, at the times of a past conversation. Nothing is stored but here. */
export class PreviewFlowRuns extends FlowRuns {
  private readonly positions = new Map<string, PreviewedPosition>();
  private now = new Date(0);

  constructor(private readonly mediator: Mediator) {
    super();
  }

  /** It is this moment from now on. Answers whether a run has ended by then for silence. */
  async waitUntil(at: Date, run: Run | null): Promise<boolean> {
    this.now = at;
    if (!run || !this.positions.has(run.id)) return false;
    return (await this.step(run, {}))?.done === true;
  }

  override advance(run: Run, event: FlowEvent, facts: FlowFacts): Promise<FlowPosition | null> {
    return this.step(run, { event, input: facts });
  }

  private async step(
    { id, key }: Run,
    fired: { readonly event?: FlowEvent; readonly input?: Record<string, unknown> },
  ): Promise<FlowPosition | null> {
    const known = this.positions.get(id);
    const position = await this.mediator.ask(
      new PreviewTransition({
        template: key,
        definition: flowWorkflow(key),
        ...(known ? { position: known } : {}),
        ...fired,
        at: this.now,
      }),
    );
    if (!position) return null;
    this.positions.set(id, position);
    return { state: position.state, done: position.category === 'done' };
  }
}
