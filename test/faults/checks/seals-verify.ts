import {
  FIRST_PREVIOUS,
  merkleRoot,
  SEALED_COLUMNS,
  type SealedRow,
  sealOf,
} from '#platform/outbox/journal-seal';
import { bySql, type Evidence, type Invariant } from './invariant.js';

interface Seal {
  readonly organization: string;
  readonly number: string;
  readonly ids: string[];
  readonly root: Buffer;
  readonly previous: Buffer;
  readonly seal: Buffer;
}

const SEALED = 'SELECT unnest(command_ids) FROM journal_seal';

export const sealsVerify: Invariant = {
  name: 'every seal fits the journal rows under it and the seal before it',
  async check(evidence) {
    const { rows } = evidence;
    const seals = await rows<Seal>(
      `SELECT organization_id AS organization, number, command_ids AS ids, merkle_root AS root, previous, seal
       FROM journal_seal ORDER BY organization_id, number`,
    );
    const faults: string[] = [];
    for (const [organization, chain] of Map.groupBy(seals, (seal) => seal.organization)) {
      let previous: Buffer = FIRST_PREVIOUS;
      for (const [index, seal] of chain.entries()) {
        const fault = await faultOf(evidence, seal, BigInt(index + 1), previous);
        if (fault) faults.push(`seal ${seal.number} of ${organization}: ${fault}`);
        previous = seal.seal;
      }
    }
    const marked = await rows<{ id: string }>(
      `SELECT command_id AS id FROM command_journal WHERE sealed <> (command_id IN (${SEALED}))`,
    );
    const twice = await rows<{ id: string }>(
      `SELECT id FROM (${SEALED}) s(id) GROUP BY id HAVING count(*) > 1`,
    );
    return [
      ...faults,
      ...marked.map(
        ({ id }) => `command ${id} is called sealed without a seal, or has one without being called so`,
      ),
      ...twice.map(({ id }) => `command ${id} is under two seals`),
    ];
  },
  corruptions: [
    bySql(
      'flipping an outcome',
      `UPDATE command_journal SET error_code = 'x' WHERE command_id = (${SEALED} LIMIT 1)`,
    ),
    bySql(
      'exchanging an actor',
      `UPDATE command_journal SET actor_id = 'nobody' WHERE command_id = (${SEALED} LIMIT 1)`,
    ),
    bySql('removing a sealed row', `DELETE FROM command_journal WHERE command_id = (${SEALED} LIMIT 1)`),
    bySql('removing a seal', 'DELETE FROM journal_seal WHERE number = 1'),
    bySql(
      'flipping a bit of a seal',
      'UPDATE journal_seal SET seal = set_bit(seal, 3, 1 - get_bit(seal, 3)) WHERE number = 1',
    ),
  ],
};

async function faultOf(
  { rows }: Evidence,
  seal: Seal,
  number: bigint,
  previous: Buffer,
): Promise<string | undefined> {
  const found = await rows<SealedRow>(
    `SELECT ${SEALED_COLUMNS} FROM command_journal WHERE command_id = ANY($1)`,
    [seal.ids],
  );
  const byId = new Map(found.map((row) => [row.command_id, row]));
  const sealed = seal.ids.flatMap((id) => byId.get(id) ?? []);
  if (sealed.length !== seal.ids.length) return `${seal.ids.length - sealed.length} of its rows are gone`;
  if (BigInt(seal.number) !== number) return `number ${number} is missing before it`;
  if (!seal.previous.equals(previous)) return 'it does not follow the one before it';
  const root = merkleRoot(sealed);
  if (!seal.root.equals(root)) return 'its rows were changed';
  if (!seal.seal.equals(sealOf(seal.organization, number, root, previous)))
    return 'the seal itself was changed';
  return undefined;
}
