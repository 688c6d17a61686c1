import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimData } from './claim-data.mjs';

describe('the data of an installation', () => {
  let folder;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'claim-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const holder = () => readFileSync(join(folder, 'start.pid'), 'utf8');

  it('belongs to who started first, also when that one asks again', () => {
    claimData(folder);
    claimData(folder);
    expect(holder()).toMatch(new RegExp(`^${process.pid} `));
  });

  it('is refused while that process runs, and free when it has ended', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const stat = () => readFileSync(`/proc/${other.pid}/stat`, 'latin1');
    const birth = process.platform === 'linux' ? stat().split(') ')[1].split(' ')[19] : '';
    writeFileSync(join(folder, 'start.pid'), `${other.pid} ${birth}`);
    expect(() => claimData(folder)).toThrow(`(process ${other.pid})`);
    other.kill('SIGKILL');
    await once(other, 'exit');
    claimData(folder);
    expect(holder()).toMatch(new RegExp(`^${process.pid} `));
  });
});
