/** One step of stopping; each ends before the next begins. */
export interface StopStep {
  readonly name: string;
  readonly run: () => Promise<void> | void;
}

/** Runs the steps in order, each whatever became of the one before, and reports those that failed. */
export async function runStopSteps(
  steps: readonly StopStep[],
  report: (step: string, error: unknown) => void,
): Promise<void> {
  for (const step of steps) {
    try {
      await step.run();
    } catch (error) {
      report(step.name, error);
    }
  }
}
