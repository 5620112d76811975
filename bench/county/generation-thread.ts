// The thread that makes the rows: one block for each message, nothing once there is no more.
import { parentPort, workerData } from 'node:worker_threads';
import { generate, type Order } from './generation.ts';

const blocks = generate(workerData as Order);

parentPort?.on('message', () => {
  const { value, done } = blocks.next();
  if (done) parentPort?.postMessage(null);
  else
    parentPort?.postMessage(
      value,
      value.map(({ text }) => text.buffer),
    );
});
