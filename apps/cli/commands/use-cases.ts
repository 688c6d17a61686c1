import type { Command } from 'commander';
import { type INestApplicationContext } from '@nestjs/common';
import { CurrentContext, isId, Mediator, UseCases } from '#kernel';
import { withSystem } from '../with-system.js';

/** `run <use-case>`, `list` and `create-admin`: every command and query by its name. */
export function addUseCaseCommands(program: Command): void {
  program
    .command('list')
    .description('lists the commands and queries that `run` knows')
    .action(() =>
      withSystem((app) => {
        const all = app
          .get(UseCases)
          .all()
          .sort((a, b) => a.name.localeCompare(b.name));
        for (const { name, kind } of all) console.log(`${kind.padEnd(8)} ${name}`);
        return Promise.resolve();
      }),
    );
  program
    .command('run <use-case>')
    .description('runs a command or query as the system and prints its answer as JSON')
    .option('-o, --organization <id>', 'the organization to run in')
    .option('-f, --fields <json>', 'its fields as a JSON object; `-` reads them from standard input', '{}')
    .action((name: string, options: { organization?: string; fields: string }) =>
      withSystem(async (app) => {
        const fields = options.fields === '-' ? await readInput() : options.fields;
        console.log(
          JSON.stringify((await run(app, name, parse(fields), options.organization)) ?? null, null, 2),
        );
      }),
    );
  program
    .command('create-admin')
    .description(
      'creates an administrator, and the practice when there is none; reads the password from standard input',
    )
    .requiredOption('-e, --email <address>')
    .requiredOption('-n, --name <name>')
    .option('-p, --practice <name>', 'the name of the new practice')
    .option('-o, --organization <id>', 'an existing organization')
    .action((options: { email: string; name: string; practice?: string; organization?: string }) =>
      withSystem(async (app) => {
        const password = (await readInput()).replace(/\r?\n$/, '');
        const { email, name, practice, organization } = options;
        const fields = { email, name, password, ...(practice ? { organizationName: practice } : {}) };
        await run(app, 'identity.create-administrator', fields, organization);
        console.log(`created ${email}`);
      }),
    );
}

async function run(
  app: INestApplicationContext,
  name: string,
  fields: object,
  organization?: string,
): Promise<unknown> {
  if (organization !== undefined && !isId(organization)) throw new Error('--organization is not an id.');
  const message = app.get(UseCases).build(name, fields);
  return app.get(CurrentContext).asSystem('cli', organization ?? null, () => app.get(Mediator).run(message));
}

function parse(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // falls through: the text itself may hold something private and is not repeated
  }
  throw new Error('--fields must be a JSON object.');
}

async function readInput(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('(end with Ctrl-D) ');
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
