/** Spawned by graceful-stop.test.ts: a server whose answers take as long as they are asked to. */
import { closeListening, onStopSignal } from './graceful-stop.ts';
import { listen } from './listen.ts';

const server = await listen(
  { host: '127.0.0.1', port: Number(process.argv[2]) },
  (request, response) => {
    const wait = Number(request.url?.slice(1));
    response.writeHead(200);
    response.write('begun ');
    setTimeout(() => response.end('done'), wait);
  },
  (_request, socket) => void socket.destroy(),
);
onStopSignal(() => closeListening(server));
console.log('listening');
