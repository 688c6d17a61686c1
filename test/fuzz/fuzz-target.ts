/** What is fed: the reader of files by itself, or one of the doors of a running archive. */
export type FuzzTarget = 'parser' | 'stow' | 'dimse';
