import { DomainError } from '#kernel';
import type { DraftRefusedView, DraftSavedView } from '../../application/services/report-written.view.js';

/** A draft that came too late is told as an error: who changed the report, when, and where the text is kept. */
export function savedDraft(answer: DraftSavedView | DraftRefusedView): DraftSavedView {
  if (!('refused' in answer)) return answer;
  const { changedBy, changedAt, draft, version } = answer;
  const who =
    changedBy && changedAt
      ? `${changedBy} changed this report at ${changedAt.toISOString()}.`
      : 'This report was changed.';
  throw new DomainError(
    'precondition-failed',
    'reporting.draft-refused',
    `${who} Your text is kept as draft ${draft}: merge it with what is written now.`,
    { version },
  );
}
