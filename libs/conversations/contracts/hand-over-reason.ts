/**
 * Why a person must answer: asked for, an emergency described, not understood repeatedly, a question about results or
 * an appointment, a question that nothing answers, or there is no bot.
 */
export const HAND_OVER_REASONS = [
  'asked',
  'emergency',
  'not-understood',
  'results',
  'rescheduling',
  'no-way-to-answer',
  'no-bot',
] as const;

export type HandOverReason = (typeof HAND_OVER_REASONS)[number];
