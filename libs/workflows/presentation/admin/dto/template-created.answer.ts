import { CreatedAnswer } from './created.answer.js';

/** A draft that was made: the next revision of its name. */
export class TemplateCreatedAnswer extends CreatedAnswer {
  readonly revision!: number;
}
