/** `npm run dev`: the same as start, but widgets are rebuilt and the server starts again when a file changes. */
import { spawn } from 'node:child_process';

const commands: [name: string, args: string[]][] = [
  ['vite', ['node_modules/vite/bin/vite.js', 'build', '--watch', '--logLevel', 'warn']],
  ['workspace', ['node_modules/vite/bin/vite.js', 'build', '--watch', '--logLevel', 'warn', '--mode', 'curate']],
  ['server', ['--watch', '--watch-preserve-output', '--disable-warning=ExperimentalWarning', 'server/main.ts']],
];

spawn('npm', ['run', '--silent', 'build'], { stdio: 'inherit' }).once('exit', (code) => {
  if (code) process.exit(code);
  const running = commands.map(([, args]) => spawn(process.execPath, args, { stdio: 'inherit' }));
  for (const child of running) child.once('exit', (ended) => process.exit(ended ?? 0));
});
