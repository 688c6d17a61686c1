import { closeSync, fdatasync, fsync, open, read, writev } from 'node:fs';
import { promisify } from 'node:util';

/**
 * Files by their numbers: each step of a FileHandle costs a turn of a thread more, and closing takes none. Whoever opens one closes it.
 */
export const descriptors = {
  open: promisify(open),
  read: promisify(read),
  writev: promisify(writev),
  datasync: promisify(fdatasync),
  sync: promisify(fsync),
  close: closeSync,
};
