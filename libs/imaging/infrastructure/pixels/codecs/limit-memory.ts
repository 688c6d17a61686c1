const MEMORY_SECTION = 5;
const HAS_MAXIMUM = 1;

/** Reads an unsigned LEB128 number: its value and where it ends. */
function readNumber(bytes: Uint8Array, at: number): { value: number; end: number } {
  let value = 0;
  for (let i = 0; ; i++) {
    const byte = bytes[at + i] ?? 0;
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return { value, end: at + i + 1 };
  }
}

/**
 * A WebAssembly program whose memory grows up to a smaller maximum than it was built with (WebAssembly core, 5.5.8).
 *
 * @param pages of 64 KiB
 * @throws TypeError when the program declares no memory with a maximum
 */
export function limitMemory(program: Uint8Array, pages: number): Uint8Array {
  let at = 8;
  while (at < program.length) {
    const kind = program[at];
    const { value: length, end: start } = readNumber(program, at + 1);
    if (kind === MEMORY_SECTION) {
      const { end: flags } = readNumber(program, start);
      if (program[flags] !== HAS_MAXIMUM) break;
      const { end: maximum } = readNumber(program, flags + 1);
      const { end } = readNumber(program, maximum);
      const limited = program.slice();
      for (let i = maximum, rest = pages; i < end; i++, rest = Math.floor(rest / 128)) {
        limited[i] = (rest & 0x7f) | (i + 1 < end ? 0x80 : 0);
      }
      return limited;
    }
    at = start + length;
  }
  throw new TypeError('The program declares no memory with a maximum.');
}
