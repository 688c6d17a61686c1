/** What a readable file does against the standard; the reader goes on where every other reader would, too. */
export type ReadingWarning =
  'odd-length' | 'unordered-elements' | 'unknown-vr' | 'trailing-zeros' | 'meta-group-length-missing';
