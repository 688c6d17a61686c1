/** One element of DER (X.690), read on demand: the verifier must not share a decoder with the signer. */
export class DerNode {
  private constructor(
    readonly tag: number,
    /** Header and content. */
    readonly raw: Buffer,
    readonly content: Buffer,
  ) {}

  /** Reads the element at the start of the bytes; what follows it is ignored. Throws for a truncated element. */
  static read(bytes: Buffer): DerNode {
    const tag = bytes.readUInt8(0);
    const first = bytes.readUInt8(1);
    const sizeBytes = first < 0x80 ? 0 : first & 0x7f;
    const size = sizeBytes === 0 ? first : bytes.readUIntBE(2, sizeBytes);
    const start = 2 + sizeBytes;
    if (start + size > bytes.length) throw new RangeError('truncated DER');
    return new DerNode(tag, bytes.subarray(0, start + size), bytes.subarray(start, start + size));
  }

  get children(): readonly DerNode[] {
    const found: DerNode[] = [];
    for (let at = 0; at < this.content.length;) {
      const child = DerNode.read(this.content.subarray(at));
      found.push(child);
      at += child.raw.length;
    }
    return found;
  }

  /** The child at an index; throws when there is none. */
  at(index: number): DerNode {
    const child = this.children[index];
    if (!child) throw new RangeError(`no DER element ${index}`);
    return child;
  }

  /** The dotted form of an OBJECT IDENTIFIER. */
  get oid(): string {
    const arcs: number[] = [];
    let arc = 0;
    for (const byte of this.content) {
      arc = arc * 128 + (byte & 0x7f);
      if (byte < 0x80) {
        arcs.push(arc);
        arc = 0;
      }
    }
    const [first = 0, ...rest] = arcs;
    const root = Math.min(2, Math.floor(first / 40));
    return [root, first - root * 40, ...rest].join('.');
  }
}
