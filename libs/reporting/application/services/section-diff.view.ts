import type { SectionKey } from '../../domain/template-section.js';

/** A stretch of two texts. */
export class DiffPartView {
  readonly kind!: 'same' | 'removed' | 'added';
  readonly text!: string;
}

/** What became of one section from one text to another. */
export class SectionDiffView {
  readonly section!: SectionKey;
  readonly changed!: boolean;
  readonly parts!: DiffPartView[];
}
