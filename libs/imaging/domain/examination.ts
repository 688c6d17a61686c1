/** What is to be examined: an offered procedure, or words of the one who asks. */
export interface Examination {
  readonly procedureId: string | null;
  readonly procedureCode: string | null;
  readonly procedureName: string;
  readonly modality: string | null;
  readonly bodyPart: string | null;
}
