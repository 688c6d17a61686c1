import type { PipelineStage, StageValue } from '../../../domain/bot/pipeline-stage.js';

/** What a stage came to, and how that is written down. */
export interface StageOutcome<T> {
  readonly value: T;
  readonly result: Readonly<Record<string, StageValue>>;
  /** `local` unless told. */
  readonly engine?: string;
}

/** Runs the stages of a turn and writes down what each came to and how long it took. */
export class StageRecorder {
  readonly stages: PipelineStage[] = [];

  async run<T>(
    stage: PipelineStage['stage'],
    work: () => StageOutcome<T> | Promise<StageOutcome<T>>,
  ): Promise<T> {
    const began = performance.now();
    return this.note(stage, await work(), began);
  }

  /** A stage by other means, where there are any; null from it leaves what is known, and is not written down. */
  async tryAlso<T>(
    stage: PipelineStage['stage'],
    known: T,
    work: () => Promise<StageOutcome<T> | null>,
  ): Promise<T> {
    const began = performance.now();
    const outcome = await work();
    return outcome ? this.note(stage, outcome, began) : known;
  }

  private note<T>(stage: PipelineStage['stage'], outcome: StageOutcome<T>, began: number): T {
    const { value, result, engine = 'local' } = outcome;
    const milliseconds = Math.round((performance.now() - began) * 100) / 100;
    this.stages.push({ stage, engine, milliseconds, result });
    return value;
  }
}
