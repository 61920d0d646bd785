import { describe, expect, it } from 'vitest';
import { chromeArgs, findChrome } from '../src/chrome.mjs';

const search = (platform: NodeJS.Platform, there: string[], env: Record<string, string> = {}) => {
  return findChrome({ platform, env, isProgram: (path) => there.includes(path) });
};

describe('findChrome', () => {
  it.each<[string, NodeJS.Platform, string, Record<string, string>?]>([
    ["Debian's chromium", 'linux', '/usr/bin/chromium'],
    ["Google's package", 'linux', '/usr/bin/google-chrome-stable'],
    ['a snap', 'linux', '/snap/bin/chromium'],
    ['one on the PATH', 'linux', '/home/someone/bin/chromium', { PATH: '/bin:/home/someone/bin' }],
    ['one of the computer', 'darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['one of the user', 'darwin', '/Users/someone/Applications/Chromium.app/Contents/MacOS/Chromium', { HOME: '/Users/someone' }],
    ['one of the computer', 'win32', 'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe', { PROGRAMFILES: 'C:\\Programs' }],
    ['one of the user', 'win32', 'C:\\Local\\Google\\Chrome\\Application\\chrome.exe', { LOCALAPPDATA: 'C:\\Local' }],
  ])('finds %s on %s', (_what, platform, path, env) => {
    expect(search(platform, [path], env)).toBe(path);
  });

  it('takes CHROME_PATH before all others', () => {
    expect(search('linux', ['/usr/bin/chromium', '/opt/mine'], { CHROME_PATH: '/opt/mine' })).toBe('/opt/mine');
  });

  it('looks in the usual places where CHROME_PATH leads nowhere', () => {
    expect(search('linux', ['/usr/bin/chromium'], { CHROME_PATH: '/opt/gone' })).toBe('/usr/bin/chromium');
  });

  it('finds nothing where there is nothing', () => {
    expect(search('linux', [])).toBeUndefined();
  });
});

describe('chromeArgs', () => {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

  it('keeps the sandbox for an ordinary user', () => {
    expect(chromeArgs({ isRoot: false })).toEqual(quiet);
  });

  it('gives up the sandbox for root, whom it refuses', () => {
    expect(chromeArgs({ isRoot: true })).toEqual(['--no-sandbox', ...quiet]);
  });
});
