export class WebchatSessionAnswer {
  /** Sent with every request in X-Webchat-Session; kept by the page for 30 days at most. */
  readonly session!: string;
  /** Whether the earlier conversation goes on. */
  readonly resumed!: boolean;
  readonly practiceName!: string;
  /** Whether a bot answers there, until a person does: the page says so. */
  readonly assistant!: boolean;
}
