import { conflict, type IQueryHandler, QueryHandler } from '#kernel';
import { stateNamed } from '../../../domain/definition/definition-queries.js';
import { definitionChecksum } from '../../../domain/definition/definition-checksum.js';
import { judgeEvent } from '../../../domain/definition/judge-event.js';
import { parseDefinition } from '../../../domain/definition/parse-definition.js';
import { readInput } from '../../../domain/definition/read-input.js';
import { timerDue } from '../../../domain/definition/timer-due.js';
import type { WorkflowData } from '../../../domain/definition/workflow-definition.js';
import { WorkflowTemplateRepository } from '../../../domain/workflow-template.repository.js';
import { type ChartSource, type Position, Statechart } from '../../services/statechart.js';
import { PreviewTransition } from './preview-transition.query.js';
import type { PreviewedPosition } from './previewed-position.view.js';

type Standing = Position & { readonly enteredAt: Date };

/** Timers that lead from one to the next, at most: a circle of them would never end. */
const MOST_TIMERS = 50;

@QueryHandler(PreviewTransition)
export class PreviewTransitionHandler implements IQueryHandler<PreviewTransition> {
  constructor(
    private readonly templates: WorkflowTemplateRepository,
    private readonly statechart: Statechart,
  ) {}

  async execute(query: PreviewTransition): Promise<PreviewedPosition | null> {
    const { position, event, input = {}, at } = query;
    const chart = await this.chartOf(query);
    if (!chart) return null;
    const begun = position
      ? await this.waited(chart, position, at)
      : { ...(await this.statechart.begin(chart, {}, at)), enteredAt: at };
    const { state, data, enteredAt } = event ? await this.fired(chart, begun, event, input, at) : begun;
    const category = stateNamed(chart.definition, state)?.category ?? 'done';
    return { state, category, data, enteredAt };
  }

  private async chartOf({ template, definition }: PreviewTransition): Promise<ChartSource | null> {
    const published = await this.templates.findPublished(template);
    if (published) return published;
    if (!definition || (await this.templates.latestRevision(template)) > 0) return null;
    const parsed = parseDefinition(definition);
    return { definition: parsed, checksum: definitionChecksum(parsed) };
  }

  /** Timers that came due meanwhile, each at its time, as the worker would have fired them. */
  private async waited(chart: ChartSource, position: Standing, at: Date): Promise<Standing> {
    let standing = position;
    for (let fired = 0; fired < MOST_TIMERS; fired += 1) {
      const { state, data, enteredAt } = standing;
      const [next] = (stateNamed(chart.definition, state)?.timers ?? [])
        .flatMap((timer) => {
          const dueAt = timer.to ? timerDue(timer, data, enteredAt) : null;
          return dueAt && dueAt <= at ? [{ name: timer.name, dueAt }] : [];
        })
        .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
      const step = next && (await this.statechart.fireTimer(chart, standing, next.name, next.dueAt));
      if (!step) return standing;
      standing = { state: step.state, data: step.data, enteredAt: next.dueAt };
    }
    return standing;
  }

  /** As `AdvanceWorkflow` does it: what the workflow has gone past, or does not know, leaves it where it is. */
  private async fired(
    chart: ChartSource,
    standing: Standing,
    event: string,
    input: WorkflowData,
    now: Date,
  ): Promise<Standing> {
    const { state, data: context } = standing;
    const judgement = judgeEvent(chart.definition, { state, context, input, now, may: () => true }, event);
    if (!judgement.allowed) {
      const { code, message } = judgement.refusal;
      if (code === 'workflows.guard-refused') throw conflict(code, message);
      return standing;
    }
    const accepted = readInput(judgement.transition.input ?? [], input, 'leave-out');
    const step = await this.statechart.fire(chart, standing, { name: event, input: accepted }, now);
    if (!step) throw new Error('The interpreter refused a transition that the definition allows.');
    return { state: step.state, data: step.data, enteredAt: now };
  }
}
