import { describe, expect, it } from 'vitest';
import { findFirefox } from '../src/browsers/firefox.mjs';
import { findWebkit } from '../src/browsers/webkit.mjs';

describe('findFirefox', () => {
  it.each<[string, NodeJS.Platform, string, Record<string, string>?]>([
    ["Debian's firefox-esr", 'linux', '/usr/bin/firefox-esr'],
    ['a snap', 'linux', '/snap/bin/firefox'],
    ['one on the PATH', 'linux', '/home/someone/bin/firefox', { PATH: '/bin:/home/someone/bin' }],
    ['one of the computer', 'darwin', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    ['one of the computer', 'win32', 'C:\\Programs\\Mozilla Firefox\\firefox.exe', { PROGRAMFILES: 'C:\\Programs' }],
  ])('finds %s on %s', (_what, platform, path, env = {}) => {
    expect(findFirefox({ platform, env, isProgram: (candidate) => candidate === path })).toBe(path);
  });

  it('takes FIREFOX_PATH before all others, where it leads to a program', () => {
    const there = ['/usr/bin/firefox', '/opt/mine'];
    const find = (path: string) => findFirefox({ platform: 'linux', env: { FIREFOX_PATH: path }, isProgram: (candidate) => there.includes(candidate) });
    expect([find('/opt/mine'), find('/opt/gone')]).toEqual(['/opt/mine', '/usr/bin/firefox']);
  });

  it('finds nothing where there is nothing', () => {
    expect(findFirefox({ platform: 'linux', env: {}, isProgram: () => false })).toBeUndefined();
  });
});

describe('findWebkit', () => {
  const DEBIAN = { driver: '/usr/bin/WebKitWebDriver', screen: '/usr/bin/Xvfb', browser: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser' };
  const FEDORA = { ...DEBIAN, browser: '/usr/libexec/webkit2gtk-4.1/MiniBrowser' };
  const find = (there: readonly string[], platform: NodeJS.Platform = 'linux') =>
    findWebkit({ platform, env: {}, isProgram: (path) => there.includes(path), folders: () => ['python3', 'x86_64-linux-gnu'] });

  it.each([['Debian', DEBIAN], ['Fedora', FEDORA]])('finds the three programs of %s', (_system, programs) => {
    expect(find(Object.values(programs))).toEqual(programs);
  });

  it.each(['driver', 'screen', 'browser'] as const)('finds nothing without the %s', (missing) => {
    expect(find(Object.values({ ...DEBIAN, [missing]: '' }))).toBeUndefined();
  });

  it('does not look where it cannot be installed', () => {
    expect(find(Object.values(DEBIAN), 'darwin')).toBeUndefined();
  });
});
