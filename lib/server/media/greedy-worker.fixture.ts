/** Spawned by picture-child.test.ts in place of the worker: takes what its second argument says, and never ends. */
const held: Buffer[] = [];
const wanted = process.argv[3];
if (wanted === 'image/gif') process.kill(process.pid, 'SIGSEGV');
for (;;) if (wanted === 'image/png') held.push(Buffer.alloc(8 * 1_048_576, 1));
