import { ALLOWED_UPDATES, telegramHealth } from './telegram-health.js';

const URL = 'https://clinic.example/v1/webhooks/telegram/1';
const NOW = 1_700_000_000_000;
const seconds = NOW / 1000;
const GOOD = { url: URL, pending_update_count: 0, allowed_updates: [...ALLOWED_UPDATES] };

describe('the health of a Telegram channel', () => {
  it.each([
    ['healthy', undefined, {}],
    ['healthy', undefined, { pending_update_count: 5 }],
    ['healthy', undefined, { last_error_date: seconds - 60 }],
    ['healthy', undefined, { last_error_date: seconds - 86_400, pending_update_count: 3 }],
    ['broken', 'webhook-lost', { url: '' }],
    ['broken', 'webhook-elsewhere', { url: 'https://other.example/bot' }],
    ['broken', 'updates-missing', { allowed_updates: ['message', 'callback_query'] }],
    ['broken', 'updates-missing', { allowed_updates: undefined }],
    ['broken', 'webhook-failing', { last_error_date: seconds - 60, pending_update_count: 3 }],
    ['broken', 'webhook-failing', { pending_update_count: 100 }],
  ])('is %s (%s) for %j', (kind, code, info) => {
    const { allowed_updates, ...rest } = { ...GOOD, ...info };
    const told = { ...rest, ...(allowed_updates ? { allowed_updates } : {}) };
    expect(telegramHealth(told, URL, NOW)).toMatchObject({ kind, ...(code ? { code } : {}) });
  });
});
