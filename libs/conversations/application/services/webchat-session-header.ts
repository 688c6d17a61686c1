/** Where a visitor's session travels: not in Authorization, which belongs to users and API keys. */
export const WEBCHAT_SESSION_HEADER = 'x-webchat-session';
