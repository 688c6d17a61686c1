import { exclusively } from './exclusively.mjs';
import { inCheckout } from './checkout.mjs';
import { isInstalled, markInstalled } from './installed.mjs';
import { linkPostgresLibraries } from './link-postgres-libraries.mjs';
import { npmCi } from './npm-ci.mjs';

/**
 * Makes node_modules what package-lock.json says; at once when it is that already.
 * @throws Failure with npm's own reason
 */
export async function install() {
  if (isInstalled()) return;
  await exclusively(
    inCheckout('node_modules'),
    async () => {
      if (isInstalled()) return;
      await npmCi();
      linkPostgresLibraries();
      markInstalled();
    },
    () => console.error('Another process is installing the dependencies of this checkout; waiting for it.'),
  );
}
