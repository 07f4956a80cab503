// The first step of every npm script, on whatever Node (20 or later) the machine has: nothing is installed yet, so it
// uses node: built-ins only. Installs the locked packages when they are not, then hands over to scripts/<task>.ts on
// the Node 24 that is one of them.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const modules = path.join(root, 'node_modules');
// A package of the lock file with the binary in it: the `node` package would fetch the same outside the lock file, in
// an install script, which newer npm does not run by itself.
const packagedNode = path.join(modules, `node-${process.platform}-${process.arch}/bin/node`);
// Only for Linux is there such a package; elsewhere the machine's own has to be that new.
const ownNode = process.platform === 'linux' ? packagedNode : process.execPath;
const stamp = path.join(modules, '.segue-lock-hash');
const lockHash = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .digest('hex');

const [task, ...args] = process.argv.slice(2);
const needed = process.platform === 'linux' ? 20 : 24;
if (Number.parseInt(process.versions.node, 10) < needed) {
  fail(`Segue needs Node ${needed} or later, this is ${process.version}.`);
}
if (!installed()) install();
run(task, args);

function installed() {
  return existsSync(ownNode) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash;
}

function install() {
  const log = path.join(root, '.cache/logs/npm-ci.log');
  mkdirSync(path.dirname(log), { recursive: true });
  process.stdout.write('packages: npm ci ... ');
  const started = Date.now();
  const sink = openSync(log, 'w');
  const npm = npmCommand();
  // The engines some packages name are those of the Node 24 that is being installed: no warnings about this one.
  const { status, error } = spawnSync(
    npm.file,
    [...npm.args, 'ci', '--loglevel=error', '--no-fund', '--no-audit'],
    {
      cwd: root,
      env: { ...process.env, PATH: npm.path },
      stdio: ['ignore', sink, sink],
    },
  );
  const spent = `${((Date.now() - started) / 1000).toFixed(0)} s`;
  if (status !== 0 || !existsSync(ownNode)) {
    console.log(`failed (${spent})`);
    const why =
      status === 0 ? `there is no Node 24 for ${process.platform} ${process.arch}` : (error?.message ?? '');
    fail(`${readFileSync(log, 'utf8').trimEnd()}\n${why}\nnpm ci did not work; all of it: ${log}`);
  }
  if (ownNode === packagedNode) linkOwnNode();
  writeFileSync(stamp, lockHash);
  console.log(`done (${spent})`);
}

/** So that `node` is this one in npm scripts too; `npm ci` makes no link for an optional package. */
function linkOwnNode() {
  const link = path.join(modules, '.bin/node');
  symlinkSync(path.relative(path.dirname(link), ownNode), `${link}.new`);
  renameSync(`${link}.new`, link);
}

/**
 * npm on the machine's own Node: `npm ci` deletes node_modules first, and with it the Node that npm scripts find at
 * the front of their PATH.
 */
function npmCommand() {
  if (ownNode === process.execPath && process.env.npm_execpath) {
    return { file: ownNode, args: [process.env.npm_execpath], path: process.env.PATH };
  }
  const folders = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => !folder.startsWith(modules));
  const node = folders.map((folder) => path.join(folder, 'node')).find((file) => existsSync(file));
  const searched = folders.join(path.delimiter);
  const cli = process.env.npm_execpath;
  return node && cli?.endsWith('npm-cli.js')
    ? { file: node, args: [cli], path: searched }
    : { file: 'npm', args: [], path: searched };
}

function run(name, rest) {
  const behindProxy = process.env.HTTPS_PROXY || process.env.https_proxy;
  const child = spawn(ownNode, [path.join(root, 'scripts', `${name}.ts`), ...rest], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...(behindProxy ? { NODE_USE_ENV_PROXY: '1' } : {}) },
  });
  // The terminal sends Ctrl+C to the child as well; it decides when to end, and this ends with it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(error.message));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function fail(text) {
  console.error(text);
  process.exit(1);
}
