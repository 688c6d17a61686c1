import { formatTag } from '../../../domain/dicom/dictionary/format-tag.js';
import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import { trimUid } from '../values/trim-uid.js';
import { ByteFeed } from './byte-feed.js';
import { peekElementHeader } from './element-header.js';
import type { FileMeta } from './file-meta.js';
import type { ScanFrame } from './scan-frame.js';

const PREAMBLE_AND_PREFIX = 132;
/** Group 0002 of real files has a few hundred bytes; private information (0002,0102) may add to it. */
const META_BYTES = 1024 ** 2;

const EXPLICIT_LITTLE_ENDIAN: ScanFrame = {
  kind: 'root',
  end: Infinity,
  bound: Infinity,
  implicit: false,
  littleEndian: true,
  signed: false,
  lastTag: 0,
};

/**
 * Reads preamble, prefix and file meta information (PS3.10, 7.1). They are required: bytes without them are refused, since
 * nothing else tells the transfer syntax. The group ends where another group begins; its written length is not trusted.
 */
export class FileMetaReader {
  private readonly feed = new ByteFeed();
  private readonly elements: { tag: number; vr: string; value: Buffer }[] = [];
  private prefixSeen = false;
  private hasGroupLength = false;

  /** Takes a chunk; the meta information once it is complete, with the bytes of the chunk that follow it. */
  push(chunk: Buffer): { meta: FileMeta; rest: Buffer } | undefined {
    this.feed.push(chunk);
    if (!this.prefixSeen && !this.readPrefix()) return undefined;
    for (;;) {
      if (this.feed.available < 4) return undefined;
      if (this.feed.peekTag(true) >>> 16 !== 0x0002) break;
      if (!this.readElement()) return undefined;
    }
    return { meta: this.meta(), rest: this.feed.take(this.feed.available) };
  }

  /** The file is over: meta information without a data set, or less. */
  end(): { meta: FileMeta; rest: Buffer } {
    if (!this.prefixSeen) throw notPart10();
    if (this.feed.available > 0) {
      throw new DicomFailure('dicom.truncated', 'the file ends inside of its meta information');
    }
    return { meta: this.meta(), rest: Buffer.alloc(0) };
  }

  private readPrefix(): boolean {
    if (this.feed.available < PREAMBLE_AND_PREFIX) return false;
    const start = this.feed.take(PREAMBLE_AND_PREFIX);
    if (start.toString('latin1', 128) !== 'DICM') throw notPart10();
    this.prefixSeen = true;
    return true;
  }

  private readElement(): boolean {
    const header = peekElementHeader(this.feed, EXPLICIT_LITTLE_ENDIAN);
    if (!header) return false;
    const { tag, vr, length, headerLength } = header;
    if (this.feed.offset + length > META_BYTES) {
      throw new DicomFailure('dicom.malformed', `${formatTag(tag)} makes the meta information too long`);
    }
    if (this.feed.available < headerLength + length) return false;
    this.feed.skip(headerLength);
    const value = this.feed.take(length);
    // two transfer syntaxes would let two readers see two data sets
    if (this.elements.some((element) => element.tag === tag)) {
      throw new DicomFailure('dicom.malformed', `${formatTag(tag)} occurs twice in the meta information`);
    }
    if (tag === TAGS.FileMetaInformationGroupLength) this.hasGroupLength = true;
    else this.elements.push({ tag, vr, value });
    return true;
  }

  private meta(): FileMeta {
    const text = (tag: number): string | undefined =>
      trimUid(this.elements.find((e) => e.tag === tag)?.value);
    const transferSyntaxUid = text(TAGS.TransferSyntaxUID);
    if (!transferSyntaxUid) {
      throw new DicomFailure(
        'dicom.not-part10',
        'the meta information has no Transfer Syntax UID (0002,0010)',
      );
    }
    return {
      transferSyntaxUid,
      mediaStorageSopClassUid: text(TAGS.MediaStorageSOPClassUID),
      mediaStorageSopInstanceUid: text(TAGS.MediaStorageSOPInstanceUID),
      implementationClassUid: text(TAGS.ImplementationClassUID),
      sourceApplicationEntityTitle: text(TAGS.SourceApplicationEntityTitle),
      elements: this.elements,
      dataSetOffset: this.feed.offset,
      hasGroupLength: this.hasGroupLength,
    };
  }
}

function notPart10(): DicomFailure {
  return new DicomFailure('dicom.not-part10', 'the DICM prefix after a preamble of 128 bytes is missing');
}
