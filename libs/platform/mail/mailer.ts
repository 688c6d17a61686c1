/** An e-mail to one person: with one recipient it either is accepted or is not. */
export interface MailMessage {
  /** One address, without a name. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** `Message-ID` without angle brackets; the same for every attempt, so that the receiving side can drop repetitions. */
  readonly messageId: string;
  /** Further headers, such as `List-Unsubscribe`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The server has taken an e-mail. */
export interface MailReceipt {
  readonly messageId: string;
  /** The server's words. */
  readonly response: string;
}

/** Sends e-mail. Tries once: whoever wants it sent owns the retries. */
export abstract class Mailer {
  /**
   * @throws EffectFailure `mail.rejected` (permanent), `mail.message-invalid` (permanent), `mail.deferred` (retryable),
   *   `mail.unavailable` (retryable: nothing was handed over), `mail.connection-lost` (unknown: the message had been sent
   *   and the answer did not come)
   */
  abstract send(message: MailMessage): Promise<MailReceipt>;

  /** Resolves when mail can be sent; asks the server, so not for every request. */
  abstract check(): Promise<void>;
}
