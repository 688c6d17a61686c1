import type { DeIdentificationOption } from '../../../domain/de-identification/de-identification-option.js';
import type { KeyedReplacements } from '../../../domain/de-identification/keyed-replacements.js';
import type { PixelMask } from '../../../domain/de-identification/pixel-mask.js';
import type { RefusalReason } from '../../../domain/de-identification/refusal-reason.js';
import type { OpenFile } from '../dicom-files.js';

/** How one instance is to be de-identified. */
export interface DeIdentificationOrder {
  readonly options: readonly DeIdentificationOption[];
  readonly masks: readonly PixelMask[];
  readonly replacements: KeyedReplacements;
  /** Whose dates move together, see `KeyedReplacements.patientHash`. */
  readonly patientHash: string;
  /** Patient's Name and Patient ID of the copy. */
  readonly pseudonym: string;
}

/** A de-identified copy; its content can be read once. */
export interface DeIdentifiedFile {
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly sopInstanceUid: string;
  readonly content: AsyncIterable<Buffer>;
}

/** What becomes of an attribute. */
export type AttributeAction = 'remove' | 'empty' | 'dummy' | 'clean' | 'keep' | 'uid' | 'shift' | 'add';

/** One attribute that is another one in the copy. */
export interface ChangedAttribute {
  /** Tags, with the 0-based item numbers between them: `00400275/0/00400009`. */
  readonly path: string;
  readonly action: AttributeAction;
  /** Text, cut at 200 signs; null when there was none or it is binary. */
  readonly before: string | null;
  /** Null when it is gone, empty or binary. */
  readonly after: string | null;
}

/** What could matter to who looks at a preview. */
export type DeIdentificationWarning =
  | 'recognizable-face'
  | 'burned-in-text-unknown'
  | 'private-removed'
  | 'overlays-removed'
  | 'structured-text-replaced';

/** What a de-identification would do to an instance. */
export interface DeIdentificationPreview {
  readonly refused: RefusalReason | null;
  readonly attributes: readonly ChangedAttribute[];
  readonly warnings: readonly DeIdentificationWarning[];
}

/** Why there is no copy: for good, or until the file comes with its pixels in Explicit VR Little Endian, to be masked. */
export type NoCopy = { readonly refused: RefusalReason } | { readonly needs: 'plain-pixels' };

/** Makes copies of DICOM files that name nobody (PS3.15, Annex E). */
export abstract class DeIdentifier {
  /**
   * The same file and the same order always give the same bytes. Pixels pass by unread; nothing of their size is held.
   *
   * @param open asked for the whole file, and for the bulk values that stay
   * @throws DicomFailure when the file cannot be read
   */
  abstract deIdentify(open: OpenFile, order: DeIdentificationOrder): Promise<DeIdentifiedFile | NoCopy>;

  /** @throws DicomFailure when the file cannot be read */
  abstract preview(open: OpenFile, order: DeIdentificationOrder): Promise<DeIdentificationPreview>;
}
