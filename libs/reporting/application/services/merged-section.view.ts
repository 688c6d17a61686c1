import type { SectionKey } from '../../domain/template-section.js';
import type { DiffPartView } from './section-diff.view.js';

/** One section that two people changed at once, put together as far as that goes. */
export class MergedSectionView {
  readonly section!: SectionKey;
  readonly text!: string;
  /** Both changed it: a person has to look. */
  readonly conflict!: boolean;
  /** From the text as it stands to this one. */
  readonly parts!: DiffPartView[];
}

/** What two people wrote, put together, to be looked at and saved by one of them. */
export class MergedDraftView {
  /** The report's version now: the If-Match to save it with. */
  readonly version!: number;
  readonly sections!: MergedSectionView[];
}
