import { main } from './main.js';

/** The command as a program of its own: `node dist/apps/cli/src/bin.js …`. */
process.exitCode = await main(process.argv.slice(2));
