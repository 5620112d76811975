/** The thread of read-page.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { pageFacts } from './page-facts.ts';

parentPort?.postMessage(pageFacts(String(workerData)));
