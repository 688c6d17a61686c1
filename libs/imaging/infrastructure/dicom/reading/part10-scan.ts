import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import { BoundedInflater } from './bounded-inflater.js';
import type { DataSetEvents } from './data-set-events.js';
import { DataSetScanner } from './data-set-scanner.js';
import type { FileMeta } from './file-meta.js';
import { FileMetaReader } from './file-meta-reader.js';
import type { ReadingLimits } from './reading-limits.js';
import { DEFAULT_READING_LIMITS } from './reading-limits.js';
import type { ReadingWarning } from './reading-warning.js';
import type { TransferSyntax } from '../../../domain/dicom/transfer-syntax.js';
import { transferSyntaxOf } from '../../../domain/dicom/transfer-syntax.js';

/** What a scan has found out so far about the file as a whole. */
export interface Part10File {
  readonly meta: FileMeta;
  readonly syntax: TransferSyntax;
}

/**
 * Scans one DICOM file (PS3.10) while its bytes arrive: preamble, meta information, then the data set, inflated when it is
 * deflated. The first failure ends the scan; it is thrown again by every later call.
 */
export class Part10Scan {
  private readonly limits: ReadingLimits;
  private readonly metaReader = new FileMetaReader();
  private scanner: DataSetScanner | undefined;
  private inflater: BoundedInflater | undefined;
  private opened: Part10File | undefined;
  private length = 0;
  private failure: unknown;

  /** @param open makes the receiver of the data set's events once the meta information is read */
  constructor(
    private readonly open: (file: Part10File) => DataSetEvents,
    limits: Partial<ReadingLimits> = {},
  ) {
    this.limits = { ...DEFAULT_READING_LIMITS, ...limits };
  }

  /** Meta information and transfer syntax, as soon as they are read. */
  get file(): Part10File | undefined {
    return this.opened;
  }

  /** Bytes pushed so far. */
  get byteLength(): number {
    return this.length;
  }

  /** Deviations from the standard found so far. */
  get warnings(): ReadingWarning[] {
    const warnings = new Set(this.scanner?.warnings);
    if (this.opened && !this.opened.meta.hasGroupLength) warnings.add('meta-group-length-missing');
    return [...warnings];
  }

  /**
   * Reads the next bytes of the file; views of them are handed on to the events' receiver. Returns a promise only while
   * inflating: await it before the next call.
   *
   * @throws DicomFailure when the file cannot be read on
   */
  push(chunk: Buffer): Promise<void> | undefined {
    return this.guarded(() => {
      this.length += chunk.length;
      if (this.length > this.limits.fileBytes) {
        throw new DicomFailure('dicom.too-large', 'the limit on the length of the file is exceeded');
      }
      if (!this.opened) {
        const head = this.metaReader.push(chunk);
        return head && this.start(head);
      }
      return this.dataSetBytes(chunk);
    });
  }

  /** Tells that the file is complete. @throws DicomFailure when something of it is missing */
  async end(): Promise<Part10File> {
    await this.guarded(() => (this.opened ? undefined : this.start(this.metaReader.end())));
    await this.guarded(() => this.inflater?.end());
    await this.guarded(() => {
      this.scanner?.end();
      return undefined;
    });
    return this.opened as Part10File;
  }

  private start(head: { meta: FileMeta; rest: Buffer }): Promise<void> | undefined {
    const { meta, rest } = head;
    const syntax = transferSyntaxOf(meta.transferSyntaxUid);
    if (!syntax) {
      throw new DicomFailure('dicom.transfer-syntax-not-supported', 'the transfer syntax cannot be read');
    }
    this.opened = { meta, syntax };
    const events = this.open(this.opened);
    const offset = syntax.deflated ? 0 : meta.dataSetOffset;
    const scanner = new DataSetScanner(syntax, events, this.limits, offset);
    this.scanner = scanner;
    if (syntax.deflated) this.inflater = new BoundedInflater(this.limits, (bytes) => scanner.push(bytes));
    return this.dataSetBytes(rest);
  }

  private dataSetBytes(bytes: Buffer): Promise<void> | undefined {
    if (this.inflater) return this.inflater.push(bytes);
    this.scanner?.push(bytes);
    return undefined;
  }

  private guarded(step: () => Promise<void> | undefined): Promise<void> | undefined {
    if (this.failure !== undefined) throw this.failure;
    const remember = (error: unknown): never => {
      this.failure = error;
      this.inflater?.destroy();
      throw error;
    };
    try {
      return step()?.catch(remember);
    } catch (error) {
      return remember(error);
    }
  }
}
