#!/usr/bin/env node
import { main } from '../src/cli/main.js';
import { nodeEnvironment } from '../src/cli/node-environment.js';

process.exitCode = await main(process.argv.slice(2), nodeEnvironment());
