// [Note: The languages thread] Tells languages in a worker that ends with its answer: the detector's n-grams take memory
// that would stay with the library thread for good. Started by that one with the texts; posts their scores.

import { parentPort, workerData } from 'node:worker_threads';
import { detectHere } from './detect.ts';

if (!parentPort) throw new Error('the languages thread is started as a worker');
parentPort.postMessage(await detectHere(workerData as readonly string[]));
