import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const STANDS_IN = 'telephony is stood in for at ';
const BINARY = resolve(process.env['SWITCHHOOK_BINARY'] ?? '../target/debug/switchhook');

/** A running server, with the pages that it carries. */
export interface Running {
  /** Where it answers. */
  url: string;
  /** Where its demo takes webhooks, without the event; empty for `serve`. */
  hook: string;
  /** Asks the telephony that the demo stands in for to do something: ring, pick up, hang up, fail. */
  telephony: (what: string, body?: object) => Promise<Record<string, unknown>>;
  /** Runs another command of the binary on the same data. */
  run: (args: string[], input?: string) => string;
  stop: () => Promise<void>;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise(done => child.once('exit', done));
  child.kill('SIGTERM');
  await exit;
}

/** Starts the binary on a folder of its own; it says on stdout where it listens and, as a demo, where it takes webhooks. */
async function start(args: string[], archives = false): Promise<Running> {
  const data = mkdtempSync(join(tmpdir(), 'switchhook-e2e-'));
  const environment = { ...process.env, SWITCHHOOK_DATA_DIR: data, ...(archives ? { SWITCHHOOK_RECORDINGS: join(data, 'recordings') } : {}) };
  const child = spawn(BINARY, [...args, '--listen', '127.0.0.1:0'], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  const last = args[0] === 'demo' ? 'send events to ' : 'listening on ';
  const said = new Map<string, string>();
  for await (const line of createInterface(child.stdout)) {
    for (const words of ['listening on ', 'send events to ', STANDS_IN]) if (line.startsWith(words)) said.set(words, line.slice(words.length));
    if (said.has(last)) break;
  }
  const url = said.get('listening on ');
  if (url === undefined) throw new Error(`${BINARY} ${args.join(' ')} ended before it listened`);
  child.stdout.resume();
  return {
    url,
    hook: said.get('send events to ') ?? '',
    async telephony(what, body = {}) {
      const [address, key] = (said.get(STANDS_IN) ?? '').split(' with the Auth-key ');
      const reply = await fetch(`${address}/_control/${what}`, { method: 'POST', headers: { 'content-type': 'application/json', 'auth-key': key ?? '' }, body: JSON.stringify(body) });
      if (!reply.ok) throw new Error(`telephony does not ${what}: ${reply.status} ${await reply.text()}`);
      return await reply.json() as Record<string, unknown>;
    },
    run: (more, input) => execFileSync(BINARY, more, { env: environment, input, encoding: 'utf8' }).trim(),
    async stop() {
      await ended(child);
      rmSync(data, { recursive: true });
    },
  };
}

/** A server with an empty database. */
export const serve = (): Promise<Running> => start(['serve']);

/** A demo with about so many calls, in which nothing happens by itself. */
export const demo = (calls: number): Promise<Running> => start(['demo', '--no-feed', '--calls', String(calls)]);

/** The same, with recordings kept in a directory. */
export const archivingDemo = (calls: number): Promise<Running> => start(['demo', '--no-feed', '--calls', String(calls)], true);
