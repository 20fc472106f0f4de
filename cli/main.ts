import { Command, CommanderError } from 'commander';
import { register as registerDatabase } from './commands/database.ts';
import { register as registerMailCatcher } from './commands/mail-catcher.ts';
import { register as registerPolicy } from './commands/policy.ts';
import { register as registerReturns } from './commands/returns.ts';
import { register as registerServe } from './commands/serve.ts';
import { register as registerServers } from './commands/servers.ts';
import { register as registerStaff } from './commands/staff.ts';
import { register as registerStart } from './commands/start.ts';
import { register as registerWorker } from './commands/worker.ts';
import { endWithOneLine } from './failure.ts';

const program = new Command('homeward')
  .description("Runs a hardware vendor's returns on Temporal.")
  .showHelpAfterError('(homeward --help lists the commands)')
  .enablePositionalOptions()
  .exitOverride();

registerReturns(program);
program.commandsGroup('Policies:');
registerPolicy(program);
program.commandsGroup('Parts of an installation:');
for (const register of [
  registerStart,
  registerStaff,
  registerWorker,
  registerServe,
  registerDatabase,
  registerMailCatcher,
  registerServers,
]) {
  register(program);
}

process.stdout.on('error', (error) => {
  process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1);
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
  endWithOneLine(error);
}
