import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BINARY = resolve(process.env['SWITCHHOOK_BINARY'] ?? '../target/debug/switchhook');
const WEB = resolve(import.meta.dirname, '../../web');

/** A running server with pages. */
export interface Running {
  /** Where the pages are. */
  url: string;
  /** Runs another command of the binary on the same data. */
  run: (args: string[], input?: string) => string;
  stop: () => Promise<void>;
}

async function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer().on('error', failed).listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? done(address.port) : failed(new Error('no port'))));
    });
  });
}

async function ready(url: string): Promise<void> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    if (await fetch(url).then(reply => reply.ok, () => false)) return;
    await new Promise(again => setTimeout(again, 100));
  }
  throw new Error(`${url} does not answer`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = new Promise(done => child.once('exit', done));
  child.kill('SIGTERM');
  await exit;
}

/** Starts a server in an empty folder, and the built pages in front of it. */
export async function start(): Promise<Running> {
  const data = mkdtempSync(join(tmpdir(), 'switchhook-e2e-'));
  const [api, pages] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${pages}`;
  const environment = { ...process.env, SWITCHHOOK_DATA_DIR: data, SWITCHHOOK_PUBLIC_URL: url };
  const server = spawn(BINARY, ['serve', '--listen', `127.0.0.1:${api}`], { env: environment, stdio: 'ignore' });
  const front = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'preview', '--port', String(pages), '--strictPort'], {
    cwd: WEB, env: { ...environment, SWITCHHOOK_URL: `http://127.0.0.1:${api}` }, stdio: 'ignore',
  });
  await Promise.all([ready(`http://127.0.0.1:${api}/readyz`), ready(url)]);
  return {
    url,
    run: (args, input) => execFileSync(BINARY, args, { env: environment, input, encoding: 'utf8' }).trim(),
    async stop() {
      await Promise.all([ended(front), ended(server)]);
      rmSync(data, { recursive: true });
    },
  };
}
