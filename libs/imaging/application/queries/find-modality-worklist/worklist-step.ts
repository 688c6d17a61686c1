/** A scheduled examination as a modality sees it. Dates are YYYYMMDD, times HHMMSS, in the site's own time. */
export interface WorklistStep {
  readonly orderId: string;
  readonly accessionNumber: string;
  readonly startDate: string;
  readonly startTime: string;
  readonly modality: string | null;
  /** AE titles of the stations that may do it; none where none of those that are known suits. */
  readonly stationAeTitles: readonly string[];
  readonly procedureCode: string | null;
  readonly procedureName: string;
  readonly priority: 'routine' | 'urgent' | 'stat';
  readonly reason: string | null;
  /** In the form of PN: family^given. */
  readonly patientName: string;
  readonly patientId: string | null;
  readonly patientBirthDate: string | null;
  /** F, M or O. */
  readonly patientSex: string | null;
  /** In the form of PN. */
  readonly referrerName: string | null;
  readonly siteName: string | null;
}
