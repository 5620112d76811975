/** Loaded into our server before its main program: it stops when whoever measures it is no more, even killed. */
process.stdin.resume().once('end', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.unref?.();
