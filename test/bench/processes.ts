import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { until } from '#test/support/until';
import type { Place } from './place.js';

const READY_MS = 60_000;
const POLL_MS = 5;

/** A process under measurement. */
export interface Running {
  /** From its start until its port took a connection, in milliseconds. */
  readonly listeningMs: number;
  /** Resident memory now. */
  readonly rssMiB: () => number;
  /** The highest resident memory since its start. */
  readonly peakMiB: () => number;
  /** Processor time since its start, in milliseconds. */
  readonly cpuMs: () => number;
  readonly stop: () => Promise<void>;
}

export interface Program {
  readonly name: string;
  /** One of ours runs as `npm start` runs it, a reference on plain Node, another one by itself. */
  readonly kind: 'ours' | 'reference' | 'native';
  /** Under `dist`; of a native one where it is. */
  readonly path: string;
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly port: number;
}

/** Starts a program and waits until it listens. */
export async function startProgram(place: Place, program: Program): Promise<Running> {
  const { name, kind, path, args = [], env, port } = program;
  const [command, ...own] = {
    ours: [process.execPath, ...place.nodeFlags, '--import', place.leash, join(place.dist, path)],
    reference: [process.execPath, '--import', place.leash, join(place.dist, path)],
    native: [path],
  }[kind];
  const log = openSync(join(place.temporary, `${name}.log`), 'a', 0o600);
  const started = performance.now();
  const child = spawn(command!, [...own, ...args], {
    cwd: place.folder,
    env: { PATH: process.env['PATH'] ?? '', ...env, ISOCENTER_LAUNCHER: String(process.pid) },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  await listening(name, child, port);
  return {
    listeningMs: performance.now() - started,
    rssMiB: () => memory(child, 'VmRSS'),
    peakMiB: () => memory(child, 'VmHWM'),
    cpuMs: () => processorTime(child),
    stop: () => stop(child),
  };
}

/** Waits until a server answers that it is ready. */
export async function ready(url: string): Promise<void> {
  await until(`${url} to be ready`, async () => (await fetch(url)).ok, READY_MS);
}

async function listening(name: string, child: ChildProcess, port: number): Promise<void> {
  for (const deadline = Date.now() + READY_MS; Date.now() < deadline;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`${name} ended before it listened; see its log`);
    if (await answers(port)) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  child.kill('SIGKILL');
  throw new Error(`${name} did not listen within ${READY_MS / 1000} s; see its log`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** From the kernel's own account of the process (proc(5)). */
function memory(child: ChildProcess, field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? Number.NaN) / 1024;
}

/** Of user and system, fields 14 and 15, in ticks of 10 ms on every Linux there is; the name before them may hold anything. */
function processorTime(child: ChildProcess): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
