const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

class XmpSafeString extends String {
  override toString(): string {
    return this.valueOf().replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
  }
}

/**
 * A document information string that pdfkit may also put into XMP. pdfkit 0.20 copies `info` into its XML packet
 * unescaped (through `toString`), so that a practice called "R & B" makes the packet unreadable, while the information
 * dictionary (through `valueOf`) wants the plain text. Only a String object says both; pdfkit accepts one, its types
 * know primitive strings only.
 */
export function xmpSafeText(text: string): string {
  return new XmpSafeString(text) as unknown as string;
}
