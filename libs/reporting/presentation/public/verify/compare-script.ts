import { createHash } from 'node:crypto';
import { SHARE_PAGE_POLICY } from '../share-layout.js';

/**
 * Fills in the hash of the file that was chosen, and sends the form with that alone: the file has no name in it. Where the
 * browser computes no hashes (it does by https only), the form stays as it is without script.
 */
export const COMPARE_SCRIPT = `{
const by = (id) => document.getElementById(id);
const form = by('comparison');
if (globalThis.crypto?.subtle) {
  by('choose').hidden = false;
  by('enter').open = by('fault') !== null;
  form.addEventListener('submit', async (event) => {
    const chosen = by('file').files[0];
    if (!chosen) return;
    event.preventDefault();
    by('unread').hidden = true;
    try {
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await chosen.arrayBuffer()));
      by('sha256').value = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
      form.submit();
    } catch {
      by('unread').hidden = false;
    }
  });
}
}`;

/** As that of a share link's page, and lets this script run. */
export const VERIFY_PAGE_POLICY = `${SHARE_PAGE_POLICY}; script-src 'sha256-${createHash('sha256')
  .update(COMPARE_SCRIPT)
  .digest('base64')}'`;
