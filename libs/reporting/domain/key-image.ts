/** The most images that a report shows. */
export const MOST_KEY_IMAGES = 12;

/** An image that was chosen to be shown with a report, as it was found when it was chosen. */
export interface KeyImage {
  readonly studyId: string;
  readonly studyInstanceUid: string;
  /** `YYYY-MM-DD`; of an earlier study it tells when the picture was taken. */
  readonly studyDate: string | null;
  readonly seriesInstanceUid: string;
  readonly sopInstanceUid: string;
  readonly sopClassUid: string;
  /** From 1 on. */
  readonly frame: number;
  readonly caption: string | null;
}
