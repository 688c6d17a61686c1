/** What software writes to contacts for. */
export const TEMPLATE_PURPOSES = ['reminder', 'result'] as const;

export type TemplatePurpose = (typeof TEMPLATE_PURPOSES)[number];

/** A template of a channel, as the platform names it. */
export interface TemplateName {
  readonly name: string;
  /** As the platform writes it, `en_US`. */
  readonly language: string;
}

/** Which template of a channel serves a purpose. */
export type PurposeTemplates = Readonly<Partial<Record<TemplatePurpose, TemplateName>>>;
