import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { History } from '../history.js';

export interface ProcessSpec {
  readonly name: string;
  /** Path of the compiled program. */
  readonly script: string;
  readonly folder: string;
  /** Module that ends the process when this one is gone. */
  readonly leash: string;
  readonly env: Readonly<Record<string, string>>;
  /** Where its /health/ready answers. */
  readonly port: number;
}

/** A planned point that was passed or struck, as the process told it. */
export interface FailpointLine {
  readonly point: string;
  readonly count: number;
  readonly action: string;
}

const READY_MS = 60_000;
const STOP_MS = 25_000;
const RESPAWN_MS = 200;

/**
 * One real process and its supervisor: whatever ends it, it is started again, then without its failpoints, until it is
 * stopped on purpose.
 */
export class SupervisedProcess {
  private child?: ChildProcess;
  private wanted = false;
  private readonly log: WriteStream;
  private listeners: ((line: FailpointLine) => void)[] = [];
  /** How often it ended without being asked to. */
  deaths = 0;
  private nextFailpoints = '';

  constructor(
    private readonly spec: ProcessSpec,
    private readonly history: History,
  ) {
    this.log = createWriteStream(history.file(`${spec.name}.log`), { flags: 'a' });
  }

  get name(): string {
    return this.spec.name;
  }

  /** Starts it, with these failpoints in its first life only, and waits until it is ready. */
  async start(failpoints = ''): Promise<void> {
    this.wanted = true;
    this.spawn(failpoints);
    await this.ready();
  }

  /** Stops it as an operator does and starts it again with failpoints. */
  async restart(failpoints = ''): Promise<void> {
    await this.stop();
    await this.start(failpoints);
  }

  /** Asks it to stop and waits for its end. Throws when it does not end by itself, or not well. */
  async stop(): Promise<void> {
    this.wanted = false;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), STOP_MS).unref());
    if ((await Promise.race([ended, late])) === 'late') {
      child.kill('SIGKILL');
      await ended;
      throw new Error(`${this.name} did not stop within ${STOP_MS / 1000} s of SIGTERM`);
    }
    if (child.exitCode !== 0)
      throw new Error(`${this.name} ended with ${child.exitCode ?? child.signalCode} after SIGTERM`);
  }

  /** Ends it at once and for good. */
  async destroy(): Promise<void> {
    this.wanted = false;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGKILL');
    await ended;
  }

  /** Failpoints of its next life, when this one ends by itself. */
  afterDeath(failpoints: string): void {
    this.nextFailpoints = failpoints;
  }

  signal(signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
    this.history.note(`${signal} to ${this.name}`);
    this.child?.kill(signal);
  }

  /** The next time a planned point is passed or struck. */
  failpoint(wanted: (line: FailpointLine) => boolean = () => true): Promise<FailpointLine> {
    return new Promise((resolve) => {
      const listener = (line: FailpointLine): void => {
        if (!wanted(line)) return;
        this.listeners = this.listeners.filter((one) => one !== listener);
        resolve(line);
      };
      this.listeners.push(listener);
    });
  }

  /** Every line about failpoints from now on. */
  onFailpoint(listener: (line: FailpointLine) => void): () => void {
    this.listeners.push(listener);
    return () => (this.listeners = this.listeners.filter((one) => one !== listener));
  }

  async ready(): Promise<void> {
    const end = Date.now() + READY_MS;
    while (!(await this.isReady())) {
      if (Date.now() > end)
        throw new Error(`${this.name} was not ready within ${READY_MS / 1000} s; see its log`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  private async isReady(): Promise<boolean> {
    try {
      const url = `http://127.0.0.1:${this.spec.port}/health/ready`;
      return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).status === 200;
    } catch {
      return false;
    }
  }

  private spawn(failpoints: string): void {
    const { script, folder, leash, env } = this.spec;
    const child = spawn(process.execPath, ['--import', leash, script], {
      cwd: folder,
      env: {
        ...env,
        ISOCENTER_LAUNCHER: String(process.pid),
        ...(failpoints ? { FAILPOINTS: failpoints } : {}),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    this.history.note(`started ${this.name} (${child.pid})${failpoints ? ` with ${failpoints}` : ''}`);
    child.stdout.pipe(this.log, { end: false });
    createInterface({ input: child.stderr }).on('line', (line) => this.heard(line));
    child.once('exit', (code, signal) => this.ended(child, code ?? signal));
  }

  private heard(line: string): void {
    this.log.write(`${line}\n`);
    const [, point, count, action] = /^failpoint (\S+) (\d+) (\S+)$/.exec(line) ?? [];
    if (!point || !action) return;
    if (action !== 'count') this.history.note(`${this.name}: ${line}`);
    for (const listener of [...this.listeners]) listener({ point, count: Number(count), action });
  }

  private ended(child: ChildProcess, how: number | string | null): void {
    this.history.note(`${this.name} (${child.pid}) ended with ${how}`);
    if (!this.wanted || this.child !== child) return;
    this.deaths++;
    setTimeout(() => {
      if (!this.wanted || this.child !== child) return;
      this.spawn(this.nextFailpoints);
      this.nextFailpoints = '';
    }, RESPAWN_MS);
  }
}
