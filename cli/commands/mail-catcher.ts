import { join } from 'node:path';
import type { Command } from 'commander';

/** `homeward mail-catcher`: takes mail by SMTP, keeps it, and shows it on a page. */
export function register(program: Command): void {
  program
    .command('mail-catcher')
    .description(
      'catch mail by SMTP and show it on a page (npm start does, where HOMEWARD_SMTP_URL is not set)',
    )
    .action(async () => {
      const { runService } = await import('../service.ts');
      const { loadSettings } = await import('../../settings/settings.ts');
      const { catchMail } = await import('../../deploy/mail-catcher/main.ts');
      const { data, http, mailCatcher } = loadSettings();
      await runService(async (onReady) => {
        const catcher = await catchMail({ ...mailCatcher, host: http.host, folder: join(data, 'mail') });
        onReady();
        return catcher;
      });
    });
}
