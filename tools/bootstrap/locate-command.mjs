import { existsSync, realpathSync } from 'node:fs';
import { checkout, inCheckout } from './checkout.mjs';
import { Failure } from './failure.mjs';

/**
 * The file to run: a script of this checkout by its path, or a tool by the name of its bin.
 * @param {string | undefined} what `tools/start.mjs` or `eslint`
 * @throws Failure when there is no such thing
 */
export function locateCommand(what) {
  if (what === undefined)
    throw new Failure('Usage: node tools/bootstrap/run.mjs <script.mjs | tool> [arguments…]');
  const isScript = /\.[cm]?js$/.test(what);
  // Tools are looked up in node_modules/.bin only: a folder of the checkout may bear a tool's name.
  const path = isScript ? inCheckout(what) : inCheckout('node_modules', '.bin', what);
  if (existsSync(path)) return realpathSync(path);
  throw new Failure(
    isScript ? `There is no ${what} in ${checkout}.` : `No installed package brings a tool named ${what}.`,
  );
}
