import { IsDate, IsObject, IsOptional, Matches } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { PreviewedPosition } from './previewed-position.view.js';

/**
 * Where a workflow would lead, without there being one: the published template takes the step, nothing is stored, no timer
 * is set and nobody is told. Null when the practice has no such workflow, or no more.
 */
@UseCase('workflows.preview-transition')
@SystemOnly()
export class PreviewTransition extends Query<PreviewedPosition | null> {
  /** Name of the template. */
  @Matches(/^[a-z][a-z0-9-]{0,59}$/)
  readonly template!: string;

  /** The statechart to take where the practice never had a template of that name, as `AdvanceWorkflow` would bring it. */
  @IsOptional()
  @IsObject()
  readonly definition?: Record<string, unknown>;

  /** Where it stood; it begins when left out. */
  @IsOptional()
  @IsObject()
  readonly position?: PreviewedPosition;

  /** The event to fire; without one only time passes. */
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,59}$/)
  readonly event?: string;

  /** What comes with the event; what the template does not ask for is left out. */
  @IsOptional()
  @IsObject()
  readonly input?: Record<string, unknown>;

  /** The moment that it would be: timers that were due by then lead on first. */
  @IsDate()
  readonly at!: Date;

  constructor(fields: Fields<PreviewTransition>) {
    super(fields);
  }
}
