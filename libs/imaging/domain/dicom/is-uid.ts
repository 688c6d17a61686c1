/**
 * Whether a text is a UID (PS3.5, 9.1): numbers parted by dots, at most 64 signs. Leading zeros in a component, which 9.1
 * forbids but scanners write, pass: the text is compared, never read as numbers.
 */
export function isUid(text: string): boolean {
  return text.length <= 64 && /^[0-9]+(\.[0-9]+)*$/.test(text);
}
