import { isAscii } from 'node:buffer';
import { convertBytes } from 'dicom-character-set';
import type { Vr } from '../../../domain/dicom/dictionary/vr.js';

const ESCAPE = 0x1b;
const CACHED = 64;
const utf8 = new TextDecoder('utf-8', { fatal: true });
const latin1 = new TextDecoder('windows-1252');

/** Latin-9, of a later edition than the library knows. */
const LATIN_9 = /^ISO(_IR| 2022 IR) 203$/;

/** Writes the defined terms as PS3.3, C.12.1.1.2 does where a file writes them with other signs between or as an IANA name. */
function definedTerm(written: string): string {
  const term = written.trim().toUpperCase();
  const plain = /^ISO[ _-]?IR[ _-]?(\d+)$/.exec(term);
  if (plain) return `ISO_IR ${plain[1]}`;
  const extension = /^ISO[ _-]?2022[ _-]?IR[ _-]?(\d+)$/.exec(term);
  if (extension) return `ISO 2022 IR ${extension[1]}`;
  if (term === 'UTF-8' || term === 'UTF8') return 'ISO_IR 192';
  return /^ISO[ _-]8859[ _-]1$/.test(term) ? 'ISO_IR 100' : term;
}

/** The Specific Character Set (0008,0005) of a data set: turns its text into strings. Never throws: text is shown as well as can be. */
export class CharacterSet {
  private static readonly cache = new Map<string, CharacterSet>();
  private readonly extended: boolean;

  private constructor(private readonly terms: string) {
    this.extended = terms.includes('2022') || terms.includes('\\');
  }

  /** @param written the value of (0008,0005), values parted by backslashes; absent means the default repertoire */
  static of(written = ''): CharacterSet {
    const found = this.cache.get(written);
    if (found) return found;
    if (this.cache.size >= CACHED) this.cache.clear();
    const made = new CharacterSet(written.split('\\').map(definedTerm).join('\\'));
    this.cache.set(written, made);
    return made;
  }

  /** All values of one element in one string, backslashes between them; NUL signs are padding and left out. */
  decode(bytes: Buffer, vr: Vr): string {
    const plain = isAscii(bytes) && !(this.extended && bytes.includes(ESCAPE));
    const text = plain ? bytes.toString('latin1') : this.decodeAny(bytes, vr);
    return text.includes('\0') ? text.replaceAll('\0', '') : text;
  }

  private decodeAny(bytes: Buffer, vr: Vr): string {
    try {
      if (this.terms === '' || this.terms === 'ISO_IR 6') return utf8.decode(bytes);
      if (LATIN_9.test(this.terms)) return new TextDecoder('iso-8859-15').decode(bytes);
      return convertBytes(this.terms, bytes, { vr });
    } catch {
      // an unknown character set or a broken escape sequence: most such files are UTF-8 or Latin-1 after all
      return decodeGuessing(bytes);
    }
  }
}

function decodeGuessing(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return latin1.decode(bytes);
  }
}
