import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Site } from './workload.js';

/** Runs one command of the administrator's; answers what it printed. */
export function runCommand({ folder, dist, env }: Site, args: readonly string[]): Promise<string> {
  const script = join(dist, 'apps/cli/main.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: folder,
      env: { ...env, LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(printed);
      else
        reject(
          new Error(
            `cli ${args.slice(0, 2).join(' ')} ended with ${code}: ${complaint.trim() || printed.trim()}`,
          ),
        );
    });
  });
}
