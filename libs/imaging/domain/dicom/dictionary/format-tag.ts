/** Writes a tag as eight upper-case hexadecimal digits, the attribute name of DICOM JSON (PS3.18, F.2.2). */
export function formatTag(tag: number): string {
  return tag.toString(16).toUpperCase().padStart(8, '0');
}
