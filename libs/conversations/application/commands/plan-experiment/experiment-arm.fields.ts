import { IsInt, Max, Min } from 'class-validator';
import type { ExperimentArm } from '../../../domain/experiment/experiment-arm.js';

/** A version of the bot in an experiment. */
export class ExperimentArmFields implements ExperimentArm {
  /** Number of a version that was published or kept. */
  @IsInt()
  @Min(1)
  readonly version!: number;

  /** Its share of the contacts, relative to the other arms'. */
  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly weight!: number;
}
