import type { Command } from 'commander';
import { print, type Printing } from '../output/print.ts';
import { withHomeward } from '../with-homeward.ts';

type Flags = Record<string, string | string[] | boolean | undefined>;

/** Where each flag stands in the body of the call. */
const places: Record<string, string[]> = {
  name: ['applicant', 'name'],
  company: ['applicant', 'company'],
  email: ['applicant', 'email'],
  phone: ['applicant', 'phone'],
  kind: ['applicant', 'kind'],
  address: ['applicant', 'address', 'lines'],
  city: ['applicant', 'address', 'city'],
  region: ['applicant', 'address', 'region'],
  postalCode: ['applicant', 'address', 'postalCode'],
  country: ['applicant', 'address', 'country'],
  purchaseDate: ['purchase', 'date'],
  proof: ['purchase', 'proof'],
  model: ['unit', 'model'],
  serial: ['unit', 'serial'],
  category: ['unit', 'category'],
  reason: ['claim', 'reason'],
  wants: ['claim', 'wants'],
  description: ['claim', 'description'],
};

/** `homeward request`: asks for returns, from a file or for a single unit by flags. */
export function register(program: Command): void {
  program
    .command('request')
    .description('ask for the return of units: from a JSON file, or of a single unit by flags')
    .option('--file <file>', 'JSON as POST /api/v1/requests takes it; - for standard input')
    .option('--vendor <vendor>', 'whose unit it is')
    .option('--name <name>')
    .option('--company <company>')
    .option('--email <email>')
    .option('--phone <phone>')
    .option('--kind <kind>', 'end-user, distributor or integrator', 'end-user')
    .option('--address <line...>', 'street and number, one or more lines')
    .option('--city <city>')
    .option('--region <region>')
    .option('--postal-code <code>')
    .option('--country <code>', 'ISO code, such as IT')
    .option('--purchase-date <day>', 'YYYY-MM-DD, as on the invoice')
    .option('--proof', 'the invoice is there')
    .option('--no-proof', 'there is no invoice')
    .option('--model <model>')
    .option('--serial <serial>')
    .option('--category <category>', 'camera, recorder, server, accessory, hard-disk or cable')
    .option('--reason <reason>', 'defective, unwanted, …', 'defective')
    .option('--wants <remedy>', 'repair, replace, …')
    .option('--description <text>', 'what is wrong')
    .option('--json', 'print JSON')
    .action(
      async ({ json, file, vendor, ...flags }: Printing & { file?: string; vendor?: string } & Flags) => {
        const { loadPolicies } = await import('../../policies/index.ts');
        const { loadSettings } = await import('../../settings/settings.ts');
        const { parseSubmission } = await import('../../web/submission.ts');
        const { requestLines } = await import('../output/views.ts');
        const { badInput, BadInput } = await import('../bad-input.ts');
        const { readJsonInput } = await import('../json-input.ts');
        if (file === undefined && vendor === undefined)
          throw new BadInput(['give --file FILE, or --vendor and the other flags of a single unit']);
        const { policies: folder, url } = loadSettings();
        const policies = loadPolicies({ folders: folder === undefined ? [] : [folder] });
        const input = file === undefined ? bodyOf(vendor, flags) : await readJsonInput(file);
        const { submission, faults } = parseSubmission(policies, input, new Date());
        if (faults) throw badInput(faults);
        const { view, statusUrl } = await withHomeward(async (homeward) => {
          const submitted = await homeward.submitRequest(submission);
          return {
            view: submitted,
            statusUrl: `${url}/requests/${submitted.id}?t=${encodeURIComponent(homeward.linkToken(submitted.id))}`,
          };
        });
        print({ ...(json && { json }) }, { ...view, statusUrl }, () => [
          ...requestLines(view),
          '',
          `the customer's page: ${statusUrl}`,
        ]);
      },
    );
}

function bodyOf(vendor: string | undefined, flags: Flags) {
  const body: Record<string, unknown> = {};
  for (const [flag, place] of Object.entries(places)) {
    if (flags[flag] === undefined) continue;
    let at = body;
    for (const key of place.slice(0, -1)) at = (at[key] ??= {}) as Record<string, unknown>;
    at[place.at(-1) ?? ''] = flags[flag];
  }
  const { applicant, purchase, unit = {}, claim } = body;
  return {
    vendor,
    applicant: applicant ?? {},
    ...(purchase !== undefined && { purchase }),
    units: [{ unit, claim }],
  };
}
