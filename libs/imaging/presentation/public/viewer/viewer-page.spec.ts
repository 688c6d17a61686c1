import { createHash } from 'node:crypto';
import { VIEWER_FILE_POLICY, viewerPage } from './viewer-page.js';

const html = `<!doctype html><html><head>
<script type="text/javascript">window.PUBLIC_URL = '/';</script>
<link rel="manifest" href="/manifest.json" />
<script rel="preload" as="script" type="text/javascript" src="/app-config.js"></script>
<script rel="preload" as="script" type="module" src="/init-service-worker.js"></script>
<link rel="preconnect" href="https://fonts.gstatic.com" crossorigin />
<link href="https://fonts.googleapis.com/css?family=Inter&display=swap" rel="stylesheet" />
<script src="//stats.example.org/a.js"></script>
<!-- <script>window.config.extensions = [];</script> -->
<script defer src="/app.bundle.0123456789abcdef.js"></script><link href="/app.bundle.css" rel="stylesheet">
</head><body><div id="root"></div></body></html>`;

describe('the viewer’s page', () => {
  const page = viewerPage(html);

  it('keeps what comes from here', () => {
    for (const kept of [
      '/manifest.json',
      '/app-config.js',
      '/app.bundle.0123456789abcdef.js',
      '/app.bundle.css',
    ])
      expect(page.html).toContain(`"${kept}"`);
    expect(page.html).toContain('<div id="root">');
  });

  it('leaves out what would come from elsewhere, and the service worker', () => {
    for (const foreign of ['fonts.', 'stats.', 'init-service-worker'])
      expect(page.html).not.toContain(foreign);
  });

  it('allows its own inline script by its hash, and no other', () => {
    const hash = createHash('sha256').update("window.PUBLIC_URL = '/';").digest('base64');
    expect(page.policy).toContain(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}';`);
    expect(page.policy.match(/sha256-/g)).toHaveLength(1);
    expect(page.policy).not.toContain("'unsafe-eval'");
    expect(VIEWER_FILE_POLICY).toContain("script-src 'self' 'wasm-unsafe-eval' 'unsafe-eval';");
  });
});
