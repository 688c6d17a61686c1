import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';
import { EXPERIMENT_METRICS, type ExperimentMetric } from '../../../domain/experiment/experiment-metric.js';
import { ExperimentArmFields } from './experiment-arm.fields.js';

/** Plans to let versions of a bot answer side by side. All of it is said before, and never changes. Answers its id. */
@UseCase('conversations.plan-experiment')
@RequirePermission('bots.manage')
@Idempotent()
export class PlanExperiment extends Command<ExperimentPlannedAnswer> {
  @IsUUID()
  readonly botId!: string;

  /** What you expect, and why. */
  @IsString()
  @Length(1, 1000)
  readonly hypothesis!: string;

  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(8)
  @ValidateNested({ each: true })
  @Type(() => ExperimentArmFields)
  readonly arms!: ExperimentArmFields[];

  /**
   * What is counted, per contact and from their first answer on: a person had to go on; an order was completed; the bot had no
   * answer; nobody of staff was needed and the conversation has ended or been quiet for a day.
   */
  @IsIn(EXPERIMENT_METRICS)
  readonly metric!: ExperimentMetric;

  /** Contacts in all arms together, after which the result is looked at. */
  @IsInt()
  @Min(2)
  @Max(10_000_000)
  readonly plannedSize!: number;

  constructor(fields: Fields<PlanExperiment>) {
    super(fields);
  }
}

export interface ExperimentPlannedAnswer {
  readonly id: string;
}
