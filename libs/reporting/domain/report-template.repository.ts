import type { ReportTemplate } from './report-template.js';
import type { StudyKind } from './reading-policy.js';

/** The templates of the organization. */
export abstract class ReportTemplateRepository {
  abstract find(id: string): Promise<ReportTemplate | undefined>;
  /** The active one for a study: that of its procedure, else of its modality and body part, else of its modality. */
  abstract for(kind: StudyKind): Promise<ReportTemplate | undefined>;
  abstract add(template: ReportTemplate): Promise<void>;
  abstract update(template: ReportTemplate): Promise<void>;
  abstract remove(template: ReportTemplate): Promise<void>;
}
