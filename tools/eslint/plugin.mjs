import { noProcessEnv } from './no-process-env.mjs';
import { noUnrunTests } from './no-unrun-tests.mjs';

/** The rules of this project that no package has. */
export const plugin = {
  meta: { name: 'isocenter' },
  rules: { 'no-process-env': noProcessEnv, 'no-unrun-tests': noUnrunTests },
};
