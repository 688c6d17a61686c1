import type { SectionKey } from '../../../domain/template-section.js';

/** A part of a template. */
export class TemplateSectionView {
  readonly section!: SectionKey;
  readonly heading!: string | null;
  readonly text!: string;
}

/** Text to begin a report with. */
export class ReportTemplateView {
  readonly id!: string;
  readonly version!: number;
  readonly name!: string;
  /** BCP 47 tag. */
  readonly language!: string;
  /** Procedures it is for; none: for what its modality and body part say. */
  readonly procedureCodes!: string[];
  readonly modality!: string | null;
  readonly bodyPart!: string | null;
  readonly sections!: TemplateSectionView[];
  readonly active!: boolean;
}
