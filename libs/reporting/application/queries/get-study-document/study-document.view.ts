import type { SourceInstanceView } from './source-instance.view.js';

/** The signed document of one version, for the archive that keeps it with the images. */
export class StudyDocumentView {
  readonly reportId!: string;
  readonly revision!: number;
  readonly studyId!: string;
  readonly storageKey!: string;
  /** Bytes. */
  readonly size!: number;
  /** Hex. */
  readonly sha256!: string;
  /** What was examined. */
  readonly title!: string;
  readonly issuedAt!: Date;
  /** The version before it that has a document; null for the first. */
  readonly predecessor!: number | null;
  /** The images that it shows, each once. */
  readonly sources!: readonly SourceInstanceView[];
}
