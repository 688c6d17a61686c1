import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compressFiles } from './compress-files.mjs';

describe('compressing the viewer’s files', () => {
  let folder;

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'isocenter-compress-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('puts copies beside those that get smaller, in folders as well', async () => {
    const script = 'x = 1;\n'.repeat(500);
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'app.js'), script);
    writeFileSync(join(folder, 'assets', 'a.svg'), script);
    writeFileSync(join(folder, 'small.js'), 'x = 1;');
    writeFileSync(join(folder, 'picture.png'), script);
    await compressFiles(folder);
    expect(readdirSync(folder).sort()).toEqual(['app.js', 'app.js.gz', 'assets', 'picture.png', 'small.js']);
    expect(readdirSync(join(folder, 'assets')).sort()).toEqual(['a.svg', 'a.svg.gz']);
    expect(gunzipSync(readFileSync(join(folder, 'app.js.gz'))).toString()).toBe(script);
  });
});
