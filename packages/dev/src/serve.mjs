import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

/**
 * What a page of ours may do: load its own files, and nothing else. The example pages run under it, so the elements must.
 * @param {Record<string, string>} [other] directives in place of those
 */
export function contentSecurityPolicy(other = {}) {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'connect-src': "'self'",
    'img-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    ...other,
  };
  return Object.entries(directives).map(([name, value]) => `${name} ${value}`).join('; ');
}

/** Only these folders are served, and nothing in them that begins with a dot. */
const SERVED = /^\/(examples|rules|packages\/[^/]+\/dist)(\/|$)/;

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * A server for the example pages and what they load, and for nothing else of the repository.
 * @param {{ root: string, home?: string, policy?: string, pages?: Record<string, () => string> }} options root: the
 *   repository's folder; home: the path that "/" leads to; policy: the content security policy; pages: what is made when it
 *   is asked for, by path
 */
export function createExampleServer({ root, home = '/', policy = contentSecurityPolicy(), pages = {} }) {
  return createServer((request, response) => {
    const headers = {
      'cache-control': 'no-store',
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    };
    /** @type {(status: number, text: string, more?: Record<string, string>) => void} */
    const answer = (status, text, more = {}) => {
      response.writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8', ...more }).end(`${text}\n`);
    };

    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, 'Only GET and HEAD', { allow: 'GET, HEAD' });
    const path = readPath(request.url ?? '');
    const page = path === undefined || !Object.hasOwn(pages, path) ? undefined : pages[path];
    if (page !== undefined) return answer(200, page(), { 'content-type': 'text/html; charset=utf-8' });
    if (path === '/') return answer(302, home, { location: home });
    const found = path === undefined ? undefined : findFile(root, path);
    if (found === undefined) return answer(404, 'Not found');
    if (found === 'folder') return answer(301, `${path}/`, { location: `${path}/` });
    response.writeHead(200, { ...headers, 'content-type': TYPES[extname(found)] ?? 'application/octet-stream' });
    if (request.method === 'HEAD') return response.end();
    createReadStream(found).pipe(response);
  });
}

/**
 * Starts a server on this machine only, at the port asked for or, where that is taken, at one of the next.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<string>} the address
 */
export async function listen(server, port) {
  const last = port === 0 ? 0 : Math.min(port + 20, 65535);
  for (let next = port; ; next += 1) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject).listen(next, '127.0.0.1', () => resolve(server.off('error', reject)));
      });
      const address = server.address();
      return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : next}`;
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
      if (!taken || next >= last) throw error;
    }
  }
}

/**
 * The path of a request as it is meant, or undefined where it means something that no page of ours asks for:
 * broken encoding, a step upwards, a hidden file, a backslash, a null byte.
 * @param {string} url
 */
function readPath(url) {
  const [raw = ''] = url.split(/[?#]/, 1);
  try {
    const path = decodeURIComponent(raw);
    return path.startsWith('/') && !/[\\\0]|\/\.|\/\//.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string | undefined} the file, or the word 'folder'
 */
function findFile(root, path) {
  if (!SERVED.test(path)) return undefined;
  try {
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    // A link inside a served folder must not lead out of the served folders.
    const real = realpathSync(file);
    const base = realpathSync(root);
    if (!real.startsWith(base + sep) || !SERVED.test(real.slice(base.length).split(sep).join('/'))) return undefined;
    const stat = statSync(real);
    if (stat.isDirectory()) return 'folder';
    return stat.isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}
