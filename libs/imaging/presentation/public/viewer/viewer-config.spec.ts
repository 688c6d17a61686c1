import { runInNewContext } from 'node:vm';
import { viewerConfig } from './viewer-config.js';

/** A browser's window after the settings have run in it. */
function settled() {
  const replaced: string[] = [];
  const location = { origin: 'https://images.example', replace: (url: string) => replaced.push(url) };
  const window: Record<string, unknown> & { config?: { httpErrorHandler(error: unknown): void } } = {
    location,
  };
  runInNewContext(viewerConfig('https://images.example/dicomweb'), { window });
  return { window, replaced };
}

describe('the settings of OHIF', () => {
  it('name our DICOMweb as the only source', () => {
    const { dataSources } = settled().window.config as unknown as {
      dataSources: { configuration: Record<string, unknown> }[];
    };
    expect(dataSources.map(({ configuration }) => configuration['wadoRoot'])).toEqual([
      'https://images.example/dicomweb',
    ]);
  });

  it('give its bundles the file name that one of them asks for when it comes late', () => {
    expect(settled().window['__filename']).toBe('https://images.example/');
  });

  it('lead to the closed page once the session has ended, and only then', () => {
    const { window, replaced } = settled();
    for (const error of [undefined, { status: 404 }, { status: 401 }]) window.config?.httpErrorHandler(error);
    expect(replaced).toEqual(['/viewer/closed']);
  });
});
