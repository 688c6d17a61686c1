import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { checkout, inCheckout } from './checkout.mjs';
import { Failure } from './failure.mjs';
import { minimumRuntime, runtimeCandidates } from './runtime-candidates.mjs';

/**
 * Ctrl-C reaches the child from the terminal and once more from here (and from npm): whoever counts signals must take
 * those that come together for one. A signal sent to this process alone must be passed on, and nobody can tell which.
 */
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR2'];

function environment(node) {
  const path = [dirname(node), inCheckout('node_modules', '.bin'), process.env.PATH].filter(Boolean);
  // tools/supervisor/leash.mjs ends what outlives the process of this number.
  return { ...process.env, PATH: path.join(delimiter), ISOCENTER_LAUNCHER: String(process.pid) };
}

/** Runs the file to its end. `undefined` when this Node does not start at all, else how it ended. */
function run(node, file, args) {
  return new Promise((resolve) => {
    const child = spawn(node, [file, ...args], { cwd: checkout, stdio: 'inherit', env: environment(node) });
    const forward = (signal) => child.kill(signal);
    for (const signal of FORWARDED) process.on(signal, forward);
    const end = (result) => {
      for (const signal of FORWARDED) process.off(signal, forward);
      resolve(result);
    };
    child.once('error', () => end(undefined));
    child.once('exit', (code, signal) => end({ code, signal }));
  });
}

/**
 * Runs a script on the pinned Node and ends this process as the script ended.
 * @throws Failure when no Node is there that can run it
 */
export async function launch(file, args) {
  for (const node of runtimeCandidates()) {
    const ended = await run(node, file, args);
    if (ended === undefined) continue;
    if (ended.signal) process.kill(process.pid, ended.signal);
    process.exitCode = ended.code ?? 1;
    return;
  }
  throw new Failure(
    `No Node for ${process.platform}-${process.arch} comes through npm: install Node ${minimumRuntime} or later (this is ${process.version}).`,
  );
}
