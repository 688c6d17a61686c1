/** What an opened link leads to. */
export interface SharedReportView {
  readonly shareLinkId: string;
  readonly reportId: string;
  /** The newest signed version, whichever was newest when the link was made. */
  readonly revision: number;
  readonly studyId: string;
  readonly studyInstanceUid: string;
  /** Whether the images can be seen as well. */
  readonly images: boolean;
  readonly expiresAt: Date;
}
