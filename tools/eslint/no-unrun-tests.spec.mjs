import { RuleTester } from 'eslint';
import { noUnrunTests } from './no-unrun-tests.mjs';

const errors = [{ messageId: 'unrun' }];

new RuleTester().run('no-unrun-tests', noUnrunTests, {
  valid: ["it('runs', () => {})", 'it.each([1])', 'list.skip(2)', 'stream.only', 'describe.each([1])'],
  invalid: [
    { code: "it.only('x', () => {})", errors },
    { code: "describe.skip('x', () => {})", errors },
    { code: "test['skip']('x', () => {})", errors },
    { code: "it.todo('x')", errors },
    { code: "it.skip.each([1])('x', () => {})", errors },
    { code: "fit('x', () => {})", errors },
    { code: "xdescribe('x', () => {})", errors },
  ],
});
