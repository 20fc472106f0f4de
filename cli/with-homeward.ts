import type { Homeward } from '../client/homeward.ts';

/**
 * Asks Homeward's returns something, as the settings say where they are, and hangs up.
 *
 * @param ask the question
 */
export async function withHomeward<T>(ask: (homeward: Homeward) => Promise<T>): Promise<T> {
  const { loadSettings } = await import('../settings/settings.ts');
  const { connectHomeward } = await import('../client/connect.ts');
  const homeward = await connectHomeward(loadSettings());
  try {
    return await ask(homeward);
  } finally {
    await homeward.close();
  }
}
