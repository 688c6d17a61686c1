import { RuleTester } from 'eslint';
import { noProcessEnv } from './no-process-env.mjs';

const errors = [{ messageId: 'env' }];

new RuleTester().run('no-process-env', noProcessEnv, {
  valid: [
    'process.exit(1)',
    'settings.env.x',
    'const { pid } = process',
    "import { exit } from 'node:process'",
  ],
  invalid: [
    { code: 'process.env.PORT', errors },
    { code: 'f(process.env)', errors },
    { code: "process['env'].PORT", errors },
    { code: 'const { env } = process', errors },
    { code: "import { env as e } from 'node:process'", errors },
  ],
});
