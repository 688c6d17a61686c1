/** SQL of the day of a study: when it was made, or, where its images do not say, when it came. */
export const STUDY_DAY = (study: string): string =>
  `coalesce(${study}.study_date, ${study}.received_at::date)`;
