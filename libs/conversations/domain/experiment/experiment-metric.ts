/**
 * What an experiment counts, per contact and from their first answer on: a person had to go on; an order was completed; the
 * bot had no answer; nobody of staff was needed and the conversation has ended or been quiet for a day.
 */
export const EXPERIMENT_METRICS = [
  'handed-over',
  'order-completed',
  'not-understood',
  'resolved-without-person',
] as const;

export type ExperimentMetric = (typeof EXPERIMENT_METRICS)[number];
