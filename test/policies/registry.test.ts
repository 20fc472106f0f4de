import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPolicies } from '../../policies/index.ts';

const TEXT = readFileSync(new URL('../../policies/vendors/alkeria/policy.yaml', import.meta.url), 'utf8');
const ACME = TEXT.replace('vendor: alkeria', 'vendor: acme');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-policies-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the policies in force', () => {
  it('are the built-in ones where no more folders are named', () => {
    expect(loadPolicies().vendors()).toContain('alkeria');
    expect(loadPolicies().current('nobody')).toBeUndefined();
  });

  it('take in a further vendor from a folder, as a file or as a folder of its own', () => {
    writeFileSync(join(folder, 'acme.yaml'), ACME);
    mkdirSync(join(folder, 'zeta'));
    writeFileSync(join(folder, 'zeta', 'policy.yaml'), TEXT.replace('vendor: alkeria', 'vendor: zeta'));
    expect(loadPolicies({ folders: [folder] }).vendors()).toEqual(expect.arrayContaining(['acme', 'zeta']));
  });

  it("put a folder's policy before the built-in one of the same vendor", () => {
    writeFileSync(join(folder, 'alkeria.yaml'), TEXT.replace('months: 24', 'months: 36'));
    const policy = loadPolicies({ folders: [folder] }).current('alkeria');
    expect(policy?.file.periods['warranty']?.rows[0]?.months).toBe(36);
    expect(policy?.version).not.toBe(loadPolicies().current('alkeria')?.version);
  });

  it('refuse two files of the same vendor in one folder', () => {
    writeFileSync(join(folder, 'a.yaml'), ACME);
    writeFileSync(join(folder, 'b.yaml'), ACME);
    expect(() => loadPolicies({ folders: [folder] })).toThrow(/b\.yaml: .*a\.yaml is of the vendor acme too/);
  });

  it('refuse a folder that is not there, and say which', () => {
    expect(() => loadPolicies({ folders: [join(folder, 'none')] })).toThrow(/none: there is no such folder/);
  });

  it('refuse a broken file with its name, line and column', () => {
    writeFileSync(join(folder, 'acme.yaml'), ACME.replace('months: 24', 'months: 0'));
    expect(() => loadPolicies({ folders: [folder] })).toThrow(
      /acme\.yaml:\d+:\d+: periods\.warranty\.months/,
    );
  });
});
