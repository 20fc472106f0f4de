import type { Command } from 'commander';
import type { Staff } from '../../client/staff.ts';
import { instantInWords, print, table, type Printing } from '../output/print.ts';

/** `homeward staff`: who of the vendor's people and devices may do what. */
export function register(program: Command): void {
  const staff = program
    .command('staff')
    .description('give people and devices their tokens, and take them back');

  staff
    .command('add')
    .argument('<name>', 'of the person or the device')
    .description('give a person or a device a token; it is shown this once')
    .requiredOption(
      '--role <role>',
      'support, dock, bench, accounts or dispatch; may be given several times',
      (role: string, before: string[] | undefined) => [...(before ?? []), role],
    )
    .option('--json', 'print JSON')
    .action(async (name: string, { role, ...printing }: Printing & { role: string[] }) => {
      const { staffEntry } = await import('../../client/staff.ts');
      const { parsed } = await import('../parsed.ts');
      const entry = parsed(staffEntry, { name, roles: [...new Set(role)] });
      const token = await ask((list) => list.add({ ...entry, at: new Date().toISOString() }));
      print(printing, { ...entry, token }, () => [
        token,
        '',
        `This is the token of ${entry.name} (${entry.roles.join(', ')}). Hand it over now: only its hash is kept.`,
        'People sign in with it at /sign-in; a device sends it as "Authorization: Bearer <token>".',
      ]);
    });

  staff
    .command('list')
    .description('show who has a token, and who had one')
    .option('--json', 'print JSON')
    .action(async (printing: Printing) => {
      print(printing, await ask((list) => list.list()), (members) =>
        members.length === 0
          ? ['Nobody has a token yet: homeward staff add <name> --role <role>']
          : table(
              ['name', 'roles', 'since', 'until'],
              members.map(({ name, roles, addedAt, revokedAt }) => [
                name,
                roles.join(', '),
                instantInWords(addedAt),
                revokedAt === null ? '' : instantInWords(revokedAt),
              ]),
            ),
      );
    });

  staff
    .command('revoke')
    .argument('<name>', 'of the person or the device')
    .description('take a token back: from then on it opens nothing')
    .action(async (name: string) => {
      const revoked = await ask((list) => list.revoke(name, new Date().toISOString()));
      if (!revoked) throw new Error(`${name} has no token: homeward staff list shows who has`);
      process.stdout.write(`The token of ${name} opens nothing any more.\n`);
    });
}

async function ask<T>(question: (staff: Staff) => Promise<T>): Promise<T> {
  const { loadSettings } = await import('../../settings/settings.ts');
  const { withStaff } = await import('../../client/staff.ts');
  return withStaff(loadSettings(), question);
}
