/** What a client keeps to be recognized. */
export class TokensView {
  /** Sent as `Authorization: Bearer …` with each request. */
  readonly accessToken!: string;
  /** Exchanged once, at `POST /v1/auth/refresh`, for a new pair. */
  readonly refreshToken!: string;
  /** Seconds until the access token expires. */
  readonly expiresIn!: number;
}
