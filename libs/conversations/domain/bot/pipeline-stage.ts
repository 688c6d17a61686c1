export const STAGES = [
  'normalise',
  'moderation',
  'language',
  'understanding',
  'sentiment',
  'knowledge',
  'draft',
  'policy',
  'output-moderation',
] as const;

/** One step on the way from a message to its answer, kept so that any reply can be explained. It holds no text of a person. */
export interface PipelineStage {
  readonly stage: (typeof STAGES)[number];
  /** What did it: `local`, or a provider and model with the prompt's version. */
  readonly engine: string;
  readonly milliseconds: number;
  /** Codes, scores and ids. */
  readonly result: Readonly<Record<string, StageValue>>;
}

export type StageValue = string | number | boolean | null | readonly string[];
