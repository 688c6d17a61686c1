/** The signed PDF of one version. */
export interface ReportFile {
  readonly reportId: string;
  readonly revision: number;
  readonly fileId: string;
  readonly storageKey: string;
  /** Bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
  /** Of its signature, PAdES baseline. */
  readonly level: 'B-B' | 'B-T';
  /** By a time-stamp server; null for B-B. */
  readonly timeStampedAt: Date | null;
}

/** The stored documents of the organization's reports. */
export abstract class ReportFileRepository {
  /** False when that version has its document already; nothing is changed then. */
  abstract attach(file: ReportFile): Promise<boolean>;
  abstract newestOf(reportId: string): Promise<ReportFile | undefined>;
  abstract of(reportId: string, revision: number): Promise<ReportFile | undefined>;
}
