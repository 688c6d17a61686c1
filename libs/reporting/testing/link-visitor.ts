import type { Answer, Client } from '#test/support/client';

/** A browser that follows a share link: it fills in forms, takes cookies and keeps them, each for its path. */
export class LinkVisitor {
  readonly path: string;
  /** The last cookie that was set, whole. */
  setCookie = '';
  cookie = '';

  constructor(
    private readonly client: Client,
    url: string,
  ) {
    this.path = new URL(url).pathname;
  }

  look(rest = '', headers: Readonly<Record<string, string>> = {}): Promise<Answer<string>> {
    return this.client.get<string>(this.path + rest, { headers: { ...this.headers(), ...headers } });
  }

  async send(form: Readonly<Record<string, string>>, rest = ''): Promise<Answer<string>> {
    const answer = await this.client.post<string>(this.path + rest, new URLSearchParams(form).toString(), {
      headers: { ...this.headers(), 'content-type': 'application/x-www-form-urlencoded' },
    });
    const set = answer.headers.get('set-cookie');
    if (set) this.setCookie = set;
    if (set) this.cookie = set.split(';', 1)[0] ?? '';
    return answer;
  }

  /** Answers with a birth date, `29.2.1980`; the right one of the specs unless told. */
  born(date = '29.2.1980'): Promise<Answer<string>> {
    const [day = '', month = '', year = ''] = date.split('.');
    return this.send({ day, month, year });
  }

  private headers(): Record<string, string> {
    return { accept: 'text/html', ...(this.cookie ? { cookie: this.cookie } : {}) };
  }
}
