import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testSettings } from '#platform/config/testing/test-settings';
import { ViewerApplication } from './viewer-application.js';

describe('the viewer’s application', () => {
  let folder: string;
  let application: ViewerApplication;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isocenter-viewer-'));
    application = new ViewerApplication(testSettings({ VIEWER_DIR: join(folder, 'viewer') }));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('says what to do where it is missing, and has no files', async () => {
    await expect(application.page()).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'imaging.viewer-missing',
      message: expect.stringContaining('VIEWER_DIR') as string,
    });
    expect(await application.file('app.js')).toBeUndefined();
  });

  it('is found once it comes, without a new start', async () => {
    await expect(application.page()).rejects.toMatchObject({ code: 'imaging.viewer-missing' });
    application = new ViewerApplication(testSettings({ VIEWER_DIR: folder }));
    await expect(application.page()).rejects.toMatchObject({ code: 'imaging.viewer-missing' });
    await writeFile(join(folder, 'index.html'), '<p>OHIF</p>');
    await writeFile(join(folder, 'app.js'), '1');
    expect((await application.page()).html).toBe('<p>OHIF</p>');
    expect(await application.file('app.js')).toMatchObject({ size: 1, immutable: false });
  });
});
