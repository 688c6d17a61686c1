/** Something a person can put right: printed as its message alone, without a stack. */
export class Failure extends Error {
  name = 'Failure';
}

/** What the file system says, for people. */
const FILE_SYSTEM = {
  EACCES: 'This account has no right to use',
  EPERM: 'This account has no right to use',
  EROFS: 'Read-only file system:',
  ENOSPC: 'The disk is full:',
  EDQUOT: 'The disk quota is used up:',
};

function explain(error) {
  if (error instanceof Failure) return error.message;
  const known = FILE_SYSTEM[error?.code];
  return known && error.path ? `${known} ${error.path}` : error;
}

/** Prints the error for a person (a stack only when it is a fault of ours) and lets the process end with status 1. */
export function reportFailure(error) {
  console.error(explain(error));
  process.exitCode = 1;
}
