import { MessageBudget } from './message-budget.js';

describe('the budget of messages', () => {
  it('ends after so many, and begins anew after ten seconds', () => {
    let now = 0;
    const budget = new MessageBudget(2, () => now);
    expect([budget.take(), budget.take(), budget.take()]).toEqual([true, true, false]);
    now = 9_999;
    expect(budget.take()).toBe(false);
    now = 10_000;
    expect(budget.take()).toBe(true);
  });
});
