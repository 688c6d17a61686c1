import { Client, type Answer } from '#test/support/client';
import type { Outcome } from './insistence.js';

const PASSWORD = 'isocenter-demo';

/** Somebody of the demo practice at work on the admin API, who logs in again when that is needed. */
export class Staff {
  private client?: Client;

  constructor(
    private readonly adminUrl: string,
    private readonly email: string,
  ) {}

  /** Rejects when there is no answer. */
  async call<Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<Body>> {
    const client = (this.client ??= await this.logIn());
    const answer = await client.request<Body>(method, path, { headers, ...(body && { body }) });
    if (answer.status === 401) this.client = undefined;
    return answer;
  }

  private async logIn(): Promise<Client> {
    const anonymous = new Client(this.adminUrl);
    const login = { email: this.email, password: PASSWORD };
    const { status, body } = await anonymous.post<{ accessToken: string }>('/v1/auth/login', login);
    if (status >= 300) throw new Error(`${this.email} could not log in: ${status}`);
    return anonymous.with(body.accessToken);
  }

  /** Signs, or shows that the person is there, again. */
  get password(): string {
    return PASSWORD;
  }
}

/** What an HTTP answer means to who insists. */
export function outcomeOf({ status, body }: Answer): Outcome {
  if (status < 300) return { kind: 'taken', status, answer: body };
  const later = status >= 500 || status === 429 || status === 401;
  return { kind: later ? 'unavailable' : 'refused', status, answer: body };
}
