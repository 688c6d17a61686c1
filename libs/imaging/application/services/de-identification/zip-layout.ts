/** One file in a ZIP file, stored as it is. */
export interface ZipEntry {
  /** ASCII, parted by slashes. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly crc32: number;
}

/** A stretch of a ZIP file: bytes of its own, or part of a stored file. */
export type ZipPiece =
  | { readonly bytes: Buffer }
  | { readonly entry: number; readonly start: number; /** Included. */ readonly end: number };

const LARGE = 0xffffffff;
/** 1 January 1980: when the copies were made is nobody's business. */
const DOS_DATE = 0x0021;
const UTF8_NAMES = 0x0800;
const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const CENTRAL_AT_ONCE = 1_000;

/**
 * Where everything lies in a ZIP file of uncompressed files (APPNOTE.TXT 6.3, ZIP64 where sizes need it). Lengths and check
 * sums are known beforehand, so that the ZIP file needs not be made: any stretch of it can be told from the files. It is the
 * same however often, and by whomever, it is read.
 */
export class ZipLayout {
  /** Bytes of the whole ZIP file. */
  readonly size: number;
  private readonly offsets: number[] = [];
  private readonly centralOffset: number;

  constructor(private readonly entries: readonly ZipEntry[]) {
    let at = 0;
    for (const entry of entries) {
      this.offsets.push(at);
      at += LOCAL_HEADER + entry.path.length + (entry.size >= LARGE ? 20 : 0) + entry.size;
    }
    this.centralOffset = at;
    for (let n = 0; n < entries.length; n++)
      at += CENTRAL_HEADER + this.entryAt(n).path.length + this.centralExtra(n).length;
    this.size = at + this.endRecords(at - this.centralOffset).length;
  }

  /** The pieces from one byte to another, both included. */
  *pieces(start: number, end: number): Generator<ZipPiece, void, undefined> {
    for (let n = this.firstAt(start); n < this.entries.length; n++) {
      const at = this.offsets[n] as number;
      if (at > end) return;
      const header = this.localHeader(n);
      yield* clip(header, at, start, end);
      const content = at + header.length;
      const { size } = this.entryAt(n);
      const [from, to] = [Math.max(start, content), Math.min(end, content + size - 1)];
      if (from <= to) yield { entry: n, start: from - content, end: to - content };
    }
    let at = this.centralOffset;
    for (let n = 0; n < this.entries.length && at <= end; n += CENTRAL_AT_ONCE) {
      const last = Math.min(n + CENTRAL_AT_ONCE, this.entries.length);
      const records = Buffer.concat(Array.from({ length: last - n }, (_, i) => this.centralRecord(n + i)));
      yield* clip(records, at, start, end);
      at += records.length;
    }
    if (at <= end) yield* clip(this.endRecords(at - this.centralOffset), at, start, end);
  }

  private entryAt(n: number): ZipEntry {
    return this.entries[n] as ZipEntry;
  }

  /** The last entry that begins at or before a byte. */
  private firstAt(start: number): number {
    let [low, high] = [0, this.offsets.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.offsets[middle] as number) <= start) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private localHeader(n: number): Buffer {
    const { path, size, crc32 } = this.entryAt(n);
    const large = size >= LARGE;
    const header = Buffer.alloc(LOCAL_HEADER);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(large ? 45 : 20, 4);
    header.writeUInt16LE(UTF8_NAMES, 6);
    header.writeUInt16LE(DOS_DATE, 12);
    header.writeUInt32LE(crc32, 14);
    header.writeUInt32LE(large ? LARGE : size, 18);
    header.writeUInt32LE(large ? LARGE : size, 22);
    header.writeUInt16LE(path.length, 26);
    header.writeUInt16LE(large ? 20 : 0, 28);
    return Buffer.concat([
      header,
      Buffer.from(path, 'latin1'),
      large ? zip64([size, size]) : Buffer.alloc(0),
    ]);
  }

  private centralExtra(n: number): Buffer {
    const { size } = this.entryAt(n);
    const offset = this.offsets[n] as number;
    const numbers = [...(size >= LARGE ? [size, size] : []), ...(offset >= LARGE ? [offset] : [])];
    return numbers.length > 0 ? zip64(numbers) : Buffer.alloc(0);
  }

  private centralRecord(n: number): Buffer {
    const { path, size, crc32 } = this.entryAt(n);
    const extra = this.centralExtra(n);
    const record = Buffer.alloc(CENTRAL_HEADER);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(0x0300 | 45, 4);
    record.writeUInt16LE(extra.length > 0 ? 45 : 20, 6);
    record.writeUInt16LE(UTF8_NAMES, 8);
    record.writeUInt16LE(DOS_DATE, 14);
    record.writeUInt32LE(crc32, 16);
    record.writeUInt32LE(Math.min(size, LARGE), 20);
    record.writeUInt32LE(Math.min(size, LARGE), 24);
    record.writeUInt16LE(path.length, 28);
    record.writeUInt16LE(extra.length, 30);
    record.writeUInt32LE((0o100644 << 16) >>> 0, 38);
    record.writeUInt32LE(Math.min(this.offsets[n] as number, LARGE), 42);
    return Buffer.concat([record, Buffer.from(path, 'latin1'), extra]);
  }

  private endRecords(centralSize: number): Buffer {
    const count = this.entries.length;
    const large = count >= 0xffff || this.centralOffset >= LARGE || centralSize >= LARGE;
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(Math.min(count, 0xffff), 8);
    end.writeUInt16LE(Math.min(count, 0xffff), 10);
    end.writeUInt32LE(Math.min(centralSize, LARGE), 12);
    end.writeUInt32LE(Math.min(this.centralOffset, LARGE), 16);
    if (!large) return end;
    const end64 = Buffer.alloc(56);
    end64.writeUInt32LE(0x06064b50, 0);
    end64.writeBigUInt64LE(44n, 4);
    end64.writeUInt16LE(0x0300 | 45, 12);
    end64.writeUInt16LE(45, 14);
    for (const [n, number] of [count, count, centralSize, this.centralOffset].entries())
      end64.writeBigUInt64LE(BigInt(number), 24 + n * 8);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(BigInt(this.centralOffset + centralSize), 8);
    locator.writeUInt32LE(1, 16);
    return Buffer.concat([end64, locator, end]);
  }
}

/** The ZIP64 extra field. */
function zip64(numbers: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + numbers.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(numbers.length * 8, 2);
  for (const [n, number] of numbers.entries()) field.writeBigUInt64LE(BigInt(number), 4 + n * 8);
  return field;
}

function* clip(bytes: Buffer, at: number, start: number, end: number): Generator<ZipPiece, void, undefined> {
  const part = bytes.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at));
  if (part.length > 0) yield { bytes: part };
}
