import type { Settings } from '../../settings/settings.ts';
import type { Plan } from './plan.ts';

/** What whoever started Homeward is told when everything is up. */
export function banner(settings: Settings, plan: Plan, staffToken: string, seconds: string): string {
  const rows = [
    ['Request form', `${settings.url}/request`],
    ['Desk', `${settings.url}/desk`],
    ['Dock', `${settings.url}/dock`],
    ['API', `${settings.url}/openapi.json`],
    [
      'Mail',
      plan.mailCatcher ? `http://localhost:${settings.mailCatcher.port}` : 'sent by HOMEWARD_SMTP_URL',
    ],
    [
      'Temporal UI',
      plan.temporal ? `http://localhost:${settings.temporal.uiPort}` : `that of ${settings.temporal.address}`,
    ],
    ['Staff token', settings.production ? 'none in production' : staffToken],
    ['State', `${settings.data} (logs in ${settings.data}/logs)`],
  ];
  return [
    '',
    `Homeward is ready (${seconds} s).`,
    '',
    ...rows.map(([name, value]) => `  ${name?.padEnd(14)}${value}`),
    '',
    'Fill in the request form, then in another terminal:',
    '  npx homeward list       the returns and whom each waits on',
    '  npx homeward --help     every command',
    '',
    'Ctrl-C stops everything.',
    '',
  ].join('\n');
}
