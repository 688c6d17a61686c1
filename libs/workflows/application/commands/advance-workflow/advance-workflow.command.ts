import { IsObject, IsOptional, IsUUID, Matches } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import type { WorkflowPosition } from './workflow-position.answer.js';

/**
 * Brings the workflow of a subject along with what happened elsewhere: starts it when there is none yet, then fires the
 * event. Facts arrive more than once and overtake each other; one that the workflow has gone past is noted and ignored.
 * Answers where it stands then; null when the practice has no such workflow, or no more.
 */
@UseCase('workflows.advance-workflow')
@SystemOnly()
export class AdvanceWorkflow extends Command<WorkflowPosition | null> {
  /** Name of the template. */
  @Matches(/^[a-z][a-z0-9-]{0,59}$/)
  readonly template!: string;

  @Matches(/^[a-z][a-z0-9-]{0,59}$/)
  readonly subjectType!: string;

  @IsUUID()
  readonly subjectId!: string;

  /** The event to fire; without one the workflow is only started. */
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,59}$/)
  readonly event?: string;

  /** What comes with the event; what the template does not ask for is left out. */
  @IsOptional()
  @IsObject()
  readonly input?: Record<string, unknown>;

  /**
   * The statechart of a workflow that another context brings along, `{initial, states, transitions}`: published for the
   * practice with its first instance, unless it has or had one of that name. What people made of it stays.
   */
  @IsOptional()
  @IsObject()
  readonly definition?: Record<string, unknown>;

  constructor(fields: Fields<AdvanceWorkflow>) {
    super(fields);
  }
}
