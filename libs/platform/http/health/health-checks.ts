import { Injectable } from '@nestjs/common';

export interface HealthReport {
  readonly status: 'ok' | 'failing';
  readonly checks: Readonly<Record<string, { readonly status: 'ok' | 'failing'; readonly ms: number }>>;
}

const TIMEOUT_MS = 3_000;

/** The dependencies of this process and whether each answers. Each part registers its own check. */
@Injectable()
export class HealthChecks {
  private readonly checks = new Map<string, () => Promise<unknown>>();
  private stopping = false;

  /** `check` throws or rejects when the dependency is not usable. */
  register(name: string, check: () => Promise<unknown>): void {
    this.checks.set(name, check);
  }

  /** From now on this process says that it takes no more work; the first step of stopping. */
  beginStopping(): void {
    this.stopping = true;
  }

  async report(): Promise<HealthReport> {
    const entries = await Promise.all(
      [...this.checks].map(async ([name, check]) => {
        const started = performance.now();
        const status = await withTimeout(check)
          .then(() => 'ok' as const)
          .catch(() => 'failing' as const);
        return [name, { status, ms: Math.round(performance.now() - started) }] as const;
      }),
    );
    const failing = this.stopping || entries.some(([, { status }]) => status === 'failing');
    return { status: failing ? 'failing' : 'ok', checks: Object.fromEntries(entries) };
  }
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
