import { createHash } from 'node:crypto';

/** OHIF's page and what it may do. */
export interface ViewerPage {
  readonly html: string;
  /** Content-Security-Policy of the page. */
  readonly policy: string;
}

/** Fonts and the like from other hosts, which would learn who looks at images when; and the service worker. */
const FOREIGN = /<link\b[^>]*\bhref\s*=\s*"(?:https?:)?\/\/[^>]*>/gi;
const FOREIGN_SCRIPT =
  /<script\b[^>]*\bsrc\s*=\s*"(?:(?:https?:)?\/\/|[^"]*init-service-worker\.js)[^>]*>\s*<\/script>/gi;
const INLINE = /<script\b(?![^>]*\bsrc\s*=)[^>]*>([^]*?)<\/script>/gi;
const COMMENT = /<!--[^]*?-->/g;

/**
 * OHIF's own page, but for what it would load from elsewhere. Its scripts come from here or are the page's own, which are named
 * by their hashes; the decoders are WebAssembly; styles are set by scripts (React), so inline ones are allowed.
 *
 * @param html OHIF's index.html
 */
export function viewerPage(html: string): ViewerPage {
  const page = html.replace(COMMENT, '').replace(FOREIGN, '').replace(FOREIGN_SCRIPT, '');
  const hashes = [...page.matchAll(INLINE)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return { html: page, policy: policyWith(hashes) };
}

const policyWith = (scripts: readonly string[]): string =>
  [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "media-src 'self' blob:",
    // encapsulated PDF documents
    "object-src 'self' blob:",
    "frame-src 'self' blob:",
    "connect-src 'self' data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * Content-Security-Policy of OHIF's files: its workers are bound by that of their own script. The decoders of JPEG 2000, HTJ2K and
 * JPEG-LS (Emscripten) make functions of text; a worker has neither the page nor its cookies.
 */
export const VIEWER_FILE_POLICY = policyWith(["'unsafe-eval'"]);
