import type { SuggestionReason } from '../../../domain/order-suggestion.js';
import type { UnmatchedReason } from '../../../domain/study-match.js';
import { StudyView } from '../get-study/study.view.js';

/** An order that a study may answer. */
export class OrderSuggestionView {
  readonly orderId!: string;
  readonly accessionNumber!: string;
  readonly procedureName!: string;
  readonly modality!: string | null;
  readonly appointmentAt!: Date | null;
  readonly patientId!: string;
  readonly patientName!: string;
  /** `YYYY-MM-DD`. */
  readonly patientBirthDate!: string | null;
  /** What speaks for it. */
  readonly reasons!: SuggestionReason[];
}

/** A study whose order a person has to find, or whose images name somebody else than its order does. */
export class UnmatchedStudyView extends StudyView {
  readonly reason!: UnmatchedReason;
  /** Open orders that it may answer, the likeliest first, at most five. */
  readonly suggestions!: OrderSuggestionView[];
}
