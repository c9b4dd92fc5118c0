/** `node picture-worker.ts FOLDER TYPE`: prints one line of JSON (see development.ts) and ends. */
import { setPriority } from 'node:os';
import { MEDIA_TYPES } from '#lib/domain/media/vocabulary.ts';
import { developPicture } from './develop-picture.ts';

/** Readers and writers first. */
const BEHIND_THE_SERVER = 5;

const [folder, type] = process.argv.slice(2);
const known = MEDIA_TYPES.find((media) => media === type);
if (folder === undefined || known === undefined) throw new Error('usage: picture-worker FOLDER TYPE');
setPriority(BEHIND_THE_SERVER);
process.stdout.write(JSON.stringify(await developPicture(folder, known)));
