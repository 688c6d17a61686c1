/** A version of a bot in an experiment. */
export interface ExperimentArm {
  readonly version: number;
  /** Its share of the contacts, relative to the other arms'. */
  readonly weight: number;
}
