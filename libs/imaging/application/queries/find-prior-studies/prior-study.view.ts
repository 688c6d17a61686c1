export const PRIOR_RELEVANCES = ['same-examination', 'same-body-part', 'same-modality', 'other'] as const;

/** How much an earlier study says about a later one. */
export type PriorRelevance = (typeof PRIOR_RELEVANCES)[number];

/** An earlier study of the same patient. */
export class PriorStudyView {
  readonly studyId!: string;
  readonly studyInstanceUid!: string;
  readonly accessionNumber!: string | null;
  readonly orderId!: string | null;
  /** `YYYY-MM-DD`. */
  readonly studyDate!: string | null;
  readonly description!: string | null;
  readonly modalities!: string[];
  /** In capitals, as the order and the images name them. */
  readonly bodyParts!: string[];
  /** `same-examination`: body part and modality are the same. */
  readonly relevance!: PriorRelevance;
}
