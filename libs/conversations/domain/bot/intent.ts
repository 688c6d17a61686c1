/** Intents every bot knows. A practice adds its own by name (see `BotIntent`); `none` is the lack of one. */
export const INTENTS = [
  'greet',
  'order',
  'affirm',
  'deny',
  'cancel',
  'hand-over',
  'correct',
  'skip',
  'unsure',
  'thanks',
  'goodbye',
  'help',
  'results',
  'reschedule',
  'advice',
  'none',
] as const;

export type Intent = (typeof INTENTS)[number];
