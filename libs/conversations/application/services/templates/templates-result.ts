import type { MessageTemplate } from '../../../domain/template/message-template.js';

/** What reading a channel's templates came to. */
export type TemplatesResult =
  | { readonly kind: 'read'; readonly templates: readonly MessageTemplate[] }
  | { readonly kind: 'retry-after'; readonly seconds: number; readonly code: string }
  | { readonly kind: 'permanent'; readonly code: string };
