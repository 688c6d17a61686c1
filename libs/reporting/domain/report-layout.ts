import { AggregateRoot, invalid } from '#kernel';
import { contrastOnWhite } from './contrast-on-white.js';

/** WCAG 2.2, 1.4.3: what text needs to be read. */
const LEAST_CONTRAST = 4.5;

export const PAPERS = ['A4', 'Letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** What a practice decides about how its reports look. */
export interface LayoutRules {
  /** A file of the files context, PNG or JPEG; null: the name alone. */
  readonly logoFileId: string | null;
  /** In place of the address, telephone number and e-mail address of the practice; none: these. */
  readonly addressLines: readonly string[];
  /** At the foot of each page. */
  readonly footer: string | null;
  /** Null: that of the practice's region. */
  readonly paper: Paper | null;
  /** `#rrggbb`, of headings; null: the usual one. */
  readonly accentColor: string | null;
}

const USUAL: LayoutRules = {
  logoFileId: null,
  addressLines: [],
  footer: null,
  paper: null,
  accentColor: null,
};

/** How the reports of a practice look; each has one, with the practice's own id. Until it decides, the usual holds. */
export class ReportLayout extends AggregateRoot implements LayoutRules {
  static readonly aggregateType = 'report-layout';

  logoFileId!: string | null;
  addressLines!: readonly string[];
  footer!: string | null;
  paper!: Paper | null;
  accentColor!: string | null;

  static untouched(organizationId: string): ReportLayout {
    const state = { id: organizationId, organizationId, version: 1 };
    return Object.assign(new ReportLayout(), USUAL, state);
  }

  /** @throws DomainError `reporting.accent-too-light` for a colour that cannot be read on white */
  decide({ logoFileId, addressLines, footer, paper, accentColor }: LayoutRules): void {
    if (accentColor && contrastOnWhite(accentColor) < LEAST_CONTRAST)
      throw invalid('reporting.accent-too-light', 'Choose a darker colour: headings are written in it.', [
        { field: 'accentColor', message: `must have a contrast of at least ${LEAST_CONTRAST}:1 on white` },
      ]);
    const color = accentColor?.toLowerCase() ?? null;
    Object.assign(this, { logoFileId, addressLines, footer, paper, accentColor: color });
  }
}
