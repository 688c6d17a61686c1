/** How elements are written (PS3.5, 7.1). */
export interface ElementEncoding {
  readonly implicit: boolean;
  readonly littleEndian: boolean;
}
