/** Kinds of emergencies that a message can describe. */
export const RED_FLAGS = [
  'chest-pain',
  'breathing',
  'stroke',
  'bleeding',
  'unconscious',
  'allergy',
  'headache',
  'spinal',
  'self-harm',
  'emergency',
] as const;

export type RedFlag = (typeof RED_FLAGS)[number];
