import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toSourceStack } from './to-source-stack.js';

describe('a stack', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'isocenter-stack-'));
    // Line 2, column 5 of the compiled file is line 11, column 3 of the source: VLQ of the steps [4, 0, 10, 2].
    const map = { version: 3, sources: ['../libs/order.ts'], names: [], mappings: ';IAUE' };
    writeFileSync(join(folder, 'order.js.map'), JSON.stringify(map));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('names the TypeScript file where a map lies beside the compiled one', () => {
    const source = join(folder, '../libs/order.ts');
    const at = (place: string): string => `Error: no\n    at Order.sign (${place})`;
    expect(toSourceStack(at(`${pathToFileURL(join(folder, 'order.js')).href}:2:5`))).toBe(
      at(`${source}:11:3`),
    );
    expect(toSourceStack(at(`${join(folder, 'order.js')}:2:5`))).toBe(at(`${source}:11:3`));
  });

  it('stays as it is where there is none', () => {
    const stack = `Error: no\n    at x (${join(folder, 'other.js')}:2:5)\n    at node:internal/process/task_queues:103:5`;
    expect(toSourceStack(stack)).toBe(stack);
  });
});
