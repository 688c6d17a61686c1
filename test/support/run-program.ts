import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What a program did. */
export interface ProgramRun {
  readonly status: number | null;
  /** Both of its outputs, as they came. */
  readonly output: string;
}

/** What a program is killed after: it hangs. */
const PATIENCE_MS = 60_000;

/**
 * Where one of the machine's programs is; a machine without it fails the test, so that it is never left out unseen.
 *
 * @param debianPackage that has it
 */
export function programPath(name: string, debianPackage: string): string {
  const found = (process.env['PATH'] ?? '').split(delimiter).find((folder) => isProgram(join(folder, name)));
  if (found === undefined)
    throw new Error(
      `This test needs the program ${name} and it is not here: install Debian's package ${debianPackage} ("apt-get install ${debianPackage}").`,
    );
  return join(found, name);
}

/** Runs a program to its end. */
export function runProgram(path: string, args: readonly string[], cwd?: string): Promise<ProgramRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(path, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: PATIENCE_MS, cwd });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output }));
  });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
