declare module 'dicom-character-set' {
  /**
   * Decodes text in the character sets of PS3.3, C.12.1.1.2, code extensions included; values are parted by backslashes.
   * Throws on unknown character sets and escape sequences.
   */
  export function convertBytes(characterSet: string, bytes: Uint8Array, options?: { vr?: string }): string;
}
