import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadPolicies } from '../../policies/index.ts';
import type { PolicyNews } from '../../policies/registry.ts';

const TEXT = readFileSync(new URL('../../policies/vendors/alkeria/policy.yaml', import.meta.url), 'utf8');
const ACME = TEXT.replace('vendor: alkeria', 'vendor: acme');

let folder: string;
const file = (name: string, text: string) => writeFileSync(join(folder, name), text);
const months = (text: string, count: number) => text.replace('months: 24', `months: ${count}`);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-policies-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
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
      /acme\.yaml:\d+:\d+: periods\.warranty\.rows\.0\.months: must be at least 1/,
    );
  });

  it('refuse several broken files at once, each fault on a line', () => {
    writeFileSync(join(folder, 'a.yaml'), ACME.replace('months: 24', 'months: 0'));
    writeFileSync(join(folder, 'b.yaml'), 'vendor: [');
    expect(() => loadPolicies({ folders: [folder] })).toThrow(/a\.yaml:\d+:\d+: .*\n[^]*b\.yaml:\d+:\d+: /);
  });

  it('refuse a file that is too large without reading it', () => {
    writeFileSync(join(folder, 'a.yaml'), 'x'.repeat(2 * 1024 * 1024));
    expect(() => loadPolicies({ folders: [folder] })).toThrow(/a\.yaml:1:1: the file is larger than 1 MB/);
  });

  it('pass over test tables and what is hidden, and follow links', () => {
    mkdirSync(join(folder, '..data'));
    writeFileSync(join(folder, '..data', 'acme.yaml'), ACME);
    symlinkSync(join('..data', 'acme.yaml'), join(folder, 'acme.yaml'));
    writeFileSync(join(folder, 'acme.test.yaml'), 'no policy');
    expect(loadPolicies({ folders: [folder] }).vendors()).toContain('acme');
  });
});

describe('while a system runs', () => {
  const news: PolicyNews[] = [];
  const running = () => {
    news.length = 0;
    return loadPolicies({ folders: [folder], onNews: (what) => news.push(what) });
  };
  afterEach(() => {
    vi.useRealTimers();
  });

  it('a policy file that changes comes into force, and it is told', () => {
    file('acme.yaml', ACME);
    const policies = running();
    const old = policies.current('acme')?.version;
    file('acme.yaml', months(ACME, 36));
    policies.reload();
    expect(policies.current('acme')?.text).toContain('months: 36');
    expect(policies.current('acme')?.version).not.toBe(old);
    expect(news).toEqual([{ inForce: [policies.current('acme')?.version], faults: [] }]);
  });

  it('a file that breaks leaves the last good version in force, and its fault is told once', () => {
    file('acme.yaml', ACME);
    const policies = running();
    const good = policies.current('acme');
    file('acme.yaml', months(ACME, 0));
    policies.reload();
    policies.reload();
    expect(policies.current('acme')).toBe(good);
    expect(policies.faults()).toEqual([expect.stringMatching(/acme\.yaml:\d+:\d+: periods\.warranty/)]);
    expect(news).toEqual([{ inForce: [], faults: policies.faults() }]);
    file('acme.yaml', months(ACME, 12));
    policies.reload();
    expect(policies.current('acme')?.text).toContain('months: 12');
    expect(policies.faults()).toEqual([]);
  });

  it('a file or a whole folder that goes away leaves its policies in force, and a file that comes is taken up', () => {
    file('acme.yaml', ACME);
    file('alkeria.yaml', months(TEXT, 36));
    const policies = running();
    const [acme, alkeria] = [policies.current('acme'), policies.current('alkeria')];
    rmSync(join(folder, 'acme.yaml'));
    file('zeta.yaml', TEXT.replace('vendor: alkeria', 'vendor: zeta'));
    policies.reload();
    expect(policies.current('acme')).toBe(acme);
    expect(policies.current('zeta')?.vendor).toBe('zeta');
    expect(policies.faults()).toEqual([
      expect.stringMatching(/acme\.yaml: the policy of acme is no longer here/),
    ]);
    rmSync(folder, { recursive: true });
    policies.reload();
    expect(policies.current('alkeria')).toBe(alkeria);
    expect(policies.faults()[0]).toMatch(/there is no such folder of policies/);
    mkdirSync(folder);
    file('acme.yaml', months(ACME, 6));
    policies.reload();
    expect(policies.current('acme')?.text).toContain('months: 6');
  });

  it('a second file of a vendor does not take the place of the one in force', () => {
    file('b.yaml', ACME);
    const policies = running();
    const was = policies.current('acme');
    file('a.yaml', months(ACME, 36));
    file('c.yaml', months(ACME, 12));
    policies.reload();
    expect(policies.current('acme')).toBe(was);
    expect(policies.faults()).toHaveLength(2);
  });

  it('files are looked at by themselves, a second after the last time', () => {
    file('acme.yaml', ACME);
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    const policies = running();
    file('acme.yaml', months(ACME, 36));
    expect(policies.current('acme')?.text).toContain('months: 24');
    vi.advanceTimersByTime(2000);
    expect(policies.current('acme')?.text).toContain('months: 36');
    expect(news).toHaveLength(1);
  });

  it('files are looked at every second where that is wanted, until it no longer is', () => {
    file('acme.yaml', ACME);
    vi.useFakeTimers({ toFake: ['Date', 'performance', 'setInterval', 'clearInterval'] });
    const unfollow = running().follow();
    file('acme.yaml', months(ACME, 36));
    vi.advanceTimersByTime(1000);
    expect(news).toHaveLength(1);
    unfollow();
    file('acme.yaml', months(ACME, 12));
    vi.advanceTimersByTime(5000);
    expect(news).toHaveLength(1);
  });

  it('a file that is being written is left until it has stayed as it is', () => {
    file('acme.yaml', ACME);
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
    const policies = running();
    vi.advanceTimersByTime(2000);
    file('acme.yaml', '');
    const now = new Date(Date.now());
    utimesSync(join(folder, 'acme.yaml'), now, now);
    expect(policies.current('acme')?.text).toContain('months: 24');
    expect(policies.faults()).toEqual([]);
    file('acme.yaml', months(ACME, 36));
    vi.advanceTimersByTime(2000);
    expect(policies.current('acme')?.text).toContain('months: 36');
    expect(news).toEqual([{ inForce: [policies.current('acme')?.version], faults: [] }]);
  });
});
