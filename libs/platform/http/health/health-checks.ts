import { Injectable } from '@nestjs/common';

export interface HealthReport {
  readonly status: 'ok' | 'failing';
  readonly checks: Readonly<Record<string, CheckResult>>;
}

export interface CheckResult {
  readonly status: 'ok' | 'failing';
  readonly ms: number;
  /** Whether this process can do nothing useful without it. */
  readonly critical: boolean;
}

interface Check {
  readonly critical: boolean;
  readonly run: () => Promise<unknown>;
  last?: { readonly at: number; readonly result: Promise<CheckResult> };
}

const TIMEOUT_MS = 3_000;
/** Checks that are not critical may be dear (a connection to a mail server): their answer is kept for so long. */
const KEEP_MS = 30_000;

/** The dependencies of this process and whether each answers. Each part registers its own check. */
@Injectable()
export class HealthChecks {
  private readonly checks = new Map<string, Check>();
  private stopping = false;

  /** `run` throws or rejects when the dependency is not usable; without a critical one the process is not ready. */
  register(name: string, run: () => Promise<unknown>, { critical = true } = {}): void {
    this.checks.set(name, { critical, run });
  }

  /** From now on this process says that it takes no more work; the first step of stopping. */
  beginStopping(): void {
    this.stopping = true;
  }

  get isStopping(): boolean {
    return this.stopping;
  }

  async report(): Promise<HealthReport> {
    const entries = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await this.result(check)] as const),
    );
    const failing =
      this.stopping || entries.some(([, { status, critical }]) => critical && status === 'failing');
    return { status: failing ? 'failing' : 'ok', checks: Object.fromEntries(entries) };
  }

  private result(check: Check): Promise<CheckResult> {
    const now = Date.now();
    if (check.critical || !check.last || now - check.last.at > KEEP_MS)
      check.last = { at: now, result: measure(check) };
    return check.last.result;
  }
}

async function measure({ run, critical }: Check): Promise<CheckResult> {
  const started = performance.now();
  const status = await withTimeout(run)
    .then(() => 'ok' as const)
    .catch(() => 'failing' as const);
  return { status, ms: Math.round(performance.now() - started), critical };
}

async function withTimeout(check: () => Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('too slow')), TIMEOUT_MS);
  });
  try {
    await Promise.race([check(), late]);
  } finally {
    clearTimeout(timer);
  }
}
