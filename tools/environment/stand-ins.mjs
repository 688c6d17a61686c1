/**
 * Where, in development, Isocenter looks for Telegram and for a mail server: at the stand-ins that `npm run demo` starts.
 * What is written meanwhile is tried again until they listen.
 */
export const STAND_INS = {
  TELEGRAM_API_ROOT: 'http://127.0.0.1:3010',
  SMTP_URL: 'smtp://127.0.0.1:3025',
  /** The stand-in of another system's webhook listens on this machine too. */
  OUTBOUND_ALLOW_PRIVATE: 'true',
};
