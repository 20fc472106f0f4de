import { serve as listen } from '@hono/node-server';
import { pino } from 'pino';
import { connectHomeward } from '../client/connect.ts';
import { loadPolicies } from '../policies/index.ts';
import type { Settings } from '../settings/settings.ts';
import { createApp } from './app.ts';

/**
 * Serves the API and the pages.
 *
 * @param settings address and port, the policies' folder, and how the returns are reached
 * @param options.onReady called once calls are taken
 * @throws an error naming the port where another program has it
 */
export async function serve(
  settings: Settings,
  { onReady }: { onReady: () => void },
): Promise<{ stop: () => Promise<void> }> {
  const { host, port } = settings.http;
  const log = pino({ name: 'web', level: settings.logLevel });
  const policies = loadPolicies({
    folders: settings.policies === undefined ? [] : [settings.policies],
    onNews: ({ inForce, faults }) => {
      for (const version of inForce) log.info({ version }, 'a policy is in force now');
      for (const fault of faults) log.error({ fault }, 'the last good version of a policy stays in force');
    },
  });
  const homeward = await connectHomeward(settings, policies);
  const app = createApp({
    homeward,
    policies,
    publicUrl: settings.url,
    staffToken: settings.staffToken,
    log,
    now: () => new Date(),
  });
  const server = listen({ fetch: app.fetch, hostname: host, port });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('listening', resolve);
      server.once('error', (error) => reject(said(error, port)));
    });
  } catch (error) {
    await homeward.close();
    throw error;
  }
  const unfollow = policies.follow();
  onReady();
  return {
    stop: async () => {
      unfollow();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      });
      await homeward.close();
    },
  };
}

function said(error: Error, port: number): Error {
  if ('code' in error && error.code === 'EADDRINUSE')
    return new Error(`port ${port} is taken: stop what uses it, or set HOMEWARD_HTTP_PORT to another`);
  return error;
}
