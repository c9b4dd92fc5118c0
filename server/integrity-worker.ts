import { parentPort, workerData } from 'node:worker_threads';
import { openConnection } from '#db/client.ts';

parentPort?.postMessage(problemOf(String(workerData)));

function problemOf(file: string): string | null {
  try {
    const connection = openConnection(file, 'writer');
    const answer = String(connection.pragma('quick_check(1)', { simple: true }));
    connection.close();
    return answer === 'ok' ? null : answer.replaceAll('\n', ' ');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
