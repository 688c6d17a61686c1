import type { TemplateStatus } from '../../../domain/template/message-template.js';

/** A text that a channel's platform has been asked to approve. */
export class TemplateView {
  readonly id!: string;
  readonly channelId!: string;
  readonly name!: string;
  /** As the platform writes it, `en_US`. */
  readonly language!: string;
  /** In the platform's words: `utility`, `marketing`… */
  readonly category!: string;
  readonly status!: TemplateStatus;
  /** With the places {{1}}, {{2}}… */
  readonly body!: string;
  /** Whether it has places in its body only, and by number: others cannot be sent from here. */
  readonly sendable!: boolean;
}
