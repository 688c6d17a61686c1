/** A person's name as searches compare it: composed and without case, since PN matches so (PS3.4, C.2.2.2.1). */
export function searchKey(name: string): string;
export function searchKey(name: string | undefined): string | null;
export function searchKey(name: string | undefined): string | null {
  return name === undefined ? null : name.normalize('NFC').toLowerCase();
}
