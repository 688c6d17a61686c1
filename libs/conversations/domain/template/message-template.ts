import type { TemplateName } from './purpose-templates.js';

/** What the platform thinks of a template; `unavailable` for states that say nothing else than that it cannot be sent. */
export const TEMPLATE_STATUSES = ['approved', 'pending', 'rejected', 'paused', 'unavailable'] as const;

export type TemplateStatus = (typeof TEMPLATE_STATUSES)[number];

/** A text that a platform has approved, to be sent also where a free one may not be. */
export interface MessageTemplate extends TemplateName {
  /** In the platform's words: `utility`, `marketing`… */
  readonly category: string;
  readonly status: TemplateStatus;
  /** With the places {{1}}, {{2}}… */
  readonly body: string;
  /** Whether it has places in its body only, and by number: more we do not fill. */
  readonly sendable: boolean;
}
