/**
 * Why the bot called a person: asked for, an emergency described, not understood repeatedly, a question about results or
 * an appointment, or a question that nothing answers.
 */
export const HAND_OVER_REASONS = [
  'asked',
  'emergency',
  'not-understood',
  'results',
  'rescheduling',
  'no-way-to-answer',
] as const;

export type HandOverReason = (typeof HAND_OVER_REASONS)[number];
