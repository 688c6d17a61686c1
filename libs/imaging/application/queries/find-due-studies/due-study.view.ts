import { StudyView } from '../get-study/study.view.js';

/** A study that was kept long enough. */
export class DueStudyView extends StudyView {
  /** When that was noticed. */
  readonly dueSince!: Date;
}
