import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '#test/support/until';

/** A process under measurement. */
export interface Running {
  readonly startMs: number;
  readonly rssMiB: () => number;
  readonly stop: () => Promise<void>;
}

/** Starts a program of `dist` and waits until its address answers; says how long that took. */
export async function startProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  readyUrl: string,
): Promise<Running> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(process.cwd(), 'dist', program), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await until(`${program} to answer`, () => fetch(readyUrl).then(() => true), 30_000);
  return { startMs: performance.now() - started, rssMiB: () => rss(child), stop: () => stop(child) };
}

function rss(child: ChildProcess): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
