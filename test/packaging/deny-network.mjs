/**
 * Loaded before a program (`node --import`), it ends the program with code 99 as soon as that opens a socket, asks for a
 * name, or starts another program. `ALLOW_PROGRAM` names one program that may be started; with `DENY_BY_ERROR` an error
 * takes the place of the end, so that many attempts can be made in one process.
 */
import child_process from 'node:child_process';
import cluster from 'node:cluster';
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const DENIED = 99;

function deny(name) {
  return () => {
    if (process.env.DENY_BY_ERROR) throw new Error(`denied: ${name}`);
    process._rawDebug(`denied: ${name}`);
    process.exit(DENIED);
  };
}

function close(name, module, keys = Object.keys(module)) {
  for (const key of keys) if (typeof module[key] === 'function') module[key] = deny(`${name}.${key}`);
}

close('net', net, ['connect', 'createConnection', 'createServer']);
close('net.Socket', net.Socket.prototype, ['connect']);
close('net.Server', net.Server.prototype, ['listen']);
close('tls', tls, ['connect', 'createServer']);
close('dgram', dgram, ['createSocket']);
close('dns', dns);
close('dns.promises', dns.promises);
close('http', http, ['request', 'get', 'createServer']);
close('https', https, ['request', 'get', 'createServer']);
close('http2', http2, ['connect', 'createServer', 'createSecureServer']);
close('cluster', cluster, ['fork']);
const { spawn } = child_process;
close('child_process', child_process, [
  'exec',
  'execFile',
  'execFileSync',
  'execSync',
  'fork',
  'spawn',
  'spawnSync',
]);
child_process.spawn = (program, ...rest) =>
  program === process.env.ALLOW_PROGRAM ? spawn(program, ...rest) : deny(`child_process.spawn ${program}`)();
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) globalThis[name] = deny(name);
syncBuiltinESMExports();
