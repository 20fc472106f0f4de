import type { Command } from 'commander';

/** `homeward digest`: what a vendor's desks have before them; only the records are needed. */
export function register(program: Command): void {
  program
    .command('digest')
    .argument('<vendor>', 'whose desks')
    .description('print what the desks have before them today, as the morning mail has it')
    .option('--desk <desk>', 'of this desk: support, dock, bench, accounts or dispatch')
    .action(async (vendor: string, { desk }: { desk?: string }) => {
      const { z } = await import('zod');
      const { desks } = await import('../../policies/index.ts');
      const { loadSettings } = await import('../../settings/settings.ts');
      const { digests } = await import('../../client/digest.ts');
      const { parsed } = await import('../parsed.ts');
      const asked = parsed(z.strictObject({ vendor: z.string(), desk: z.enum(desks).exactOptional() }), {
        vendor,
        desk,
      });
      const texts = await digests(loadSettings(), asked);
      process.stdout.write(texts.length === 0 ? 'nothing to do today\n' : texts.join('\n\n'));
    });
}
