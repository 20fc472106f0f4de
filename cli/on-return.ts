import type { Command } from 'commander';
import type { z } from 'zod';
import type { Homeward } from '../client/homeward.ts';
import type * as messagesOfClient from '../client/messages.ts';
import { print, type Printing } from './output/print.ts';
import { withHomeward } from './with-homeward.ts';

/**
 * Has a command make one call on a return, of what its options say, and print the return.
 *
 * @param command with its description and options, each named as the message names it
 * @param schemaIn which of the messages it is
 * @param call the call
 */
export function onReturn<S extends z.ZodType>(
  command: Command,
  schemaIn: (messages: typeof messagesOfClient) => S,
  call: (homeward: Homeward, number: string, message: z.output<S>) => Promise<messagesOfClient.ReturnView>,
): void {
  command
    .argument('<number>', 'number of the return')
    .option('--json', 'print JSON')
    .action(async (number: string, { json, ...given }: Printing) => {
      const messages = await import('../client/messages.ts');
      const { returnLines } = await import('./output/views.ts');
      const { parsed } = await import('./parsed.ts');
      const message = parsed(schemaIn(messages), given);
      const view = await withHomeward((homeward) => call(homeward, number, message));
      print({ ...(json && { json }) }, view, returnLines);
    });
}
