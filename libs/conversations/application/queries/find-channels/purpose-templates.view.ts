import type { TemplateNameView } from './template-name.view.js';

/** Which template serves a purpose; purposes without one are left out. */
export class PurposeTemplatesView {
  /** Of an appointment: the practice, the time, the place. */
  readonly reminder?: TemplateNameView;
  /** Of a result: the practice, the link, until when it opens. */
  readonly result?: TemplateNameView;
}
