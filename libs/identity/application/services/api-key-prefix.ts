/** What every API key of ours begins with, for people and for secret scanners. */
export const API_KEY_PREFIX = 'isok';
