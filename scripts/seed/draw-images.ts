/**
 * Draws the pictures of the demo edition and writes them to scripts/seed/images. They are committed,
 * so that a demo needs neither this script nor sharp; run it again after changing a scene:
 * `node scripts/seed/draw-images.ts`. No text, no faces, nothing random.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { IMAGE_HEIGHT, IMAGE_WIDTH, imageFile, type ImageName } from './images.ts';

const PAPER = '#f2eadb';
const CREAM = '#e4d6bd';
const INK = '#23201c';
const BRICK = '#b24a2c';
const OCHRE = '#d9a03f';
const SAGE = '#7c8e72';
const SLATE = '#46607a';
const PLUM = '#69405a';
const NIGHT = '#1e2938';

type Point = [x: number, y: number];

const rect = (x: number, y: number, w: number, h: number, fill: string, more = '') =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`;
const disc = (x: number, y: number, r: number, fill: string, more = '') =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`;
const line = (d: string, stroke: string, width: number, more = '') =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
const shape = (d: string, fill: string, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`;
const times = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');

/** A wave across the whole width, filled to the bottom edge. */
function wave(top: number, height: number, shift: number, fill: string): string {
  const points: Point[] = Array.from({ length: 41 }, (_, step) => {
    const x = step * 40;
    return [x, top + Math.sin((step + shift) / 3.4) * height];
  });
  const crest = points.map(([x, y]) => `L${x} ${y.toFixed(1)}`).join(' ');
  return shape(`M0 900 ${crest} L1600 900 Z`, fill);
}

function envelope(x: number, y: number, scale: number, turn: number, fill: string): string {
  return `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">
    ${rect(0, 0, 300, 190, fill, `stroke="${INK}" stroke-width="5"`)}
    ${line('M0 0 L150 110 L300 0', INK, 5)}</g>`;
}

function house(x: number, y: number, wall: string, roof: string, lit: boolean): string {
  return [
    rect(x, y, 150, 140, wall),
    shape(`M${x - 16} ${y} L${x + 75} ${y - 84} L${x + 166} ${y} Z`, roof),
    rect(x + 26, y + 32, 38, 44, lit ? OCHRE : INK),
    rect(x + 90, y + 60, 36, 80, INK),
    rect(x + 108, y - 92, 20, 50, roof),
  ].join('');
}

function chair(x: number, y: number, size: number, fill: string): string {
  return `<g transform="translate(${x} ${y}) scale(${size})">
    ${rect(0, 0, 26, 400, fill)}${rect(0, 200, 200, 26, fill)}${rect(176, 200, 26, 200, fill)}
    ${rect(0, 40, 90, 18, fill)}${rect(0, 100, 90, 18, fill)}</g>`;
}

const scenes: Record<ImageName, () => string> = {
  'night-ward': () => {
    const windows = times(44, (index) => {
      const x = 760 + (index % 11) * 66;
      const y = 250 + Math.floor(index / 11) * 128;
      const lit = [3, 9, 15, 16, 17, 28, 38].includes(index);
      return rect(x, y, 40, 74, lit ? OCHRE : '#33455c');
    });
    return [
      rect(0, 0, 1600, 900, NIGHT),
      disc(330, 250, 120, CREAM),
      disc(376, 222, 104, NIGHT),
      rect(700, 190, 820, 710, '#131b27'),
      windows,
      rect(0, 800, 1600, 100, '#0d131c'),
      line(
        'M1060 470 C 820 470 900 690 640 690 S 330 560 330 700 S 520 820 520 700 S 200 620 60 800',
        BRICK,
        12,
      ),
      line('M1060 494 C 850 500 930 730 650 730 S 300 600 300 710', CREAM, 5, 'opacity="0.75"'),
    ].join('');
  },
  'pharmacy-shelf': () => {
    const shelf = (y: number) => rect(120, y, 1360, 14, INK);
    const missing = `stroke="${INK}" stroke-width="5" stroke-dasharray="14 14"`;
    const goods = times(24, (index) => {
      const row = Math.floor(index / 8);
      const x = 170 + (index % 8) * 164;
      const floor = 300 + row * 240;
      const tall = 110 + ((index * 37) % 70);
      const fill = [BRICK, SLATE, OCHRE, SAGE, PLUM][index % 5] ?? INK;
      if ([2, 5, 11, 12, 14, 18, 21, 22].includes(index))
        return rect(x, floor - tall, 104, tall, 'none', missing);
      if (index % 3 === 0)
        return rect(x, floor - tall, 112, tall, fill) + rect(x, floor - tall + 34, 112, 40, PAPER);
      return (
        rect(x + 30, floor - tall, 44, 30, INK) +
        rect(x + 4, floor - tall + 26, 96, tall - 26, fill, 'rx="16"') +
        rect(x + 4, floor - tall + 64, 96, 34, PAPER)
      );
    });
    return rect(0, 0, 1600, 900, CREAM) + goods + shelf(300) + shelf(540) + shelf(780);
  },
  'slow-ripples': () =>
    [
      rect(0, 0, 1600, 900, '#dfe3e0'),
      times(11, (index) =>
        disc(
          800,
          620,
          900 - index * 82,
          [
            '#c9d3d4',
            '#b3c2c8',
            '#9db1bb',
            '#869fae',
            '#708ca0',
            SLATE,
            '#3d566f',
            '#344b63',
            '#2b4056',
            '#233549',
            NIGHT,
          ][index] ?? NIGHT,
        ),
      ),
      line('M800 0 L800 250', INK, 6),
      shape('M800 250 C 836 310 850 334 850 362 A 50 50 0 0 1 750 362 C 750 334 764 310 800 250 Z', OCHRE),
      disc(800, 620, 20, OCHRE),
    ].join(''),
  'ringing-back': () =>
    [
      rect(0, 0, 1600, 900, '#ead9c8'),
      times(92, (index) => {
        const angle = index * 0.235;
        const radius = 60 + index * 6.6;
        const x = 800 + Math.cos(angle) * radius * 1.32;
        const y = 450 + Math.sin(angle) * radius * 0.78;
        return disc(
          Number(x.toFixed(1)),
          Number(y.toFixed(1)),
          11 + index / 12,
          index === 0 ? BRICK : index % 9 === 4 ? OCHRE : PLUM,
        );
      }),
      line('M760 410 A 62 62 0 0 1 840 410', BRICK, 10),
      line('M728 384 A 108 108 0 0 1 872 384', BRICK, 8),
    ].join(''),
  'falling-steps': () =>
    [
      rect(0, 0, 1600, 900, '#e9e0c9'),
      times(9, (index) => rect(index * 178, 160 + index * 84, 1600, 900, index % 2 ? '#3f5a4c' : '#4b6858')),
      times(8, (index) =>
        disc(
          90 + index * 178,
          160 + index * 84 - (18 + index * 11),
          18 + index * 11,
          index === 7 ? BRICK : OCHRE,
          `stroke="${INK}" stroke-width="6"`,
        ),
      ),
    ].join(''),
  'twelve-roofs': () =>
    [
      rect(0, 0, 1600, 900, '#cfdadb'),
      disc(1330, 170, 90, OCHRE),
      times(6, (index) =>
        house(110 + index * 245, 330, [BRICK, PLUM, SLATE][index % 3] ?? SLATE, INK, index !== 2),
      ),
      rect(0, 470, 1600, 20, SAGE),
      times(6, (index) =>
        house(30 + index * 270, 640, [SLATE, BRICK, SAGE][index % 3] ?? SAGE, '#3a2f2a', index !== 4),
      ),
      rect(0, 780, 1600, 120, '#54634d'),
      line('M0 830 H 1600', PAPER, 10, 'stroke-dasharray="2 40"'),
      line('M40 856 H 1560', BRICK, 14),
      times(6, (index) => line(`M${105 + index * 270} 780 V 856`, BRICK, 10)),
    ].join(''),
  'two-chairs': () =>
    [
      rect(0, 0, 1600, 900, '#e8c9a8'),
      rect(920, 90, 460, 430, '#b9d0d6'),
      line('M1150 90 V 520 M920 300 H 1380', PAPER, 18),
      rect(920, 90, 460, 430, 'none', `stroke="${PAPER}" stroke-width="22"`),
      shape('M920 520 L1380 520 L1000 900 L420 900 Z', '#f3e2c3', 'opacity="0.75"'),
      rect(0, 790, 1600, 110, BRICK),
      chair(250, 330, 1.25, INK),
      chair(740, 540, 0.72, PLUM),
      rect(560, 560, 150, 16, INK),
      rect(628, 576, 14, 240, INK),
      disc(640, 536, 22, OCHRE),
    ].join(''),
  'open-letters': () =>
    [
      rect(0, 0, 1600, 900, '#d5d3c5'),
      times(7, (index) => rect(110 + index * 210, 0, 92, 900, index % 2 ? '#c4c1af' : '#bab7a3')),
      envelope(150, 560, 1.25, -9, CREAM),
      envelope(980, 580, 1.2, 8, '#cfae7a'),
      rect(560, 150, 480, 560, PAPER, `stroke="${INK}" stroke-width="6"`),
      times(10, (index) =>
        line(
          `M620 ${232 + index * 42} H ${[980, 960, 990, 900, 0, 970, 984, 930, 988, 800][index] || 620}`,
          index === 5 || index === 6 ? BRICK : INK,
          9,
        ),
      ),
      shape(
        'M470 610 L800 800 L1130 610 L1130 900 L470 900 Z',
        OCHRE,
        `stroke="${INK}" stroke-width="6" stroke-linejoin="round"`,
      ),
    ].join(''),
  'unopened-post': () =>
    [
      rect(0, 0, 1600, 900, '#2f4a45'),
      rect(560, 40, 480, 790, '#8c3b27'),
      rect(600, 84, 180, 270, '#79311f'),
      rect(820, 84, 180, 270, '#79311f'),
      rect(600, 560, 180, 220, '#79311f'),
      rect(820, 560, 180, 220, '#79311f'),
      rect(690, 430, 220, 54, OCHRE, `stroke="${INK}" stroke-width="6"`),
      rect(712, 450, 176, 12, INK),
      disc(1000, 460, 18, OCHRE),
      rect(0, 830, 1600, 70, '#1c2e2b'),
      envelope(450, 700, 0.72, 12, PAPER),
      envelope(1010, 720, 0.66, -14, CREAM),
      envelope(640, 742, 0.74, -4, CREAM),
      envelope(820, 730, 0.7, 5, PAPER),
    ].join(''),
  'waiting-bus': () =>
    [
      rect(0, 0, 1600, 900, '#f0d9a6'),
      shape('M0 560 C 400 440 700 640 1600 470 L1600 900 L0 900 Z', SAGE),
      line('M-20 760 C 300 620 620 860 900 720 S 1400 640 1640 700', INK, 70),
      line('M-20 760 C 300 620 620 860 900 720 S 1400 640 1640 700', PAPER, 5, 'stroke-dasharray="34 34"'),
      times(
        5,
        (index) =>
          rect(1020 + index * 90, 140, 8, 360, INK) +
          disc(1024 + index * 90, 140, index === 1 ? 34 : 20, index === 1 ? BRICK : INK),
      ),
      rect(250, 330, 560, 300, SLATE, 'rx="30"'),
      times(4, (index) => rect(286 + index * 128, 372, 100, 110, index === 2 ? OCHRE : '#cfe0e2')),
      rect(250, 520, 560, 22, PAPER),
      disc(370, 640, 56, INK),
      disc(370, 640, 22, CREAM),
      disc(690, 640, 56, INK),
      disc(690, 640, 22, CREAM),
    ].join(''),
  'cold-water': () =>
    [
      rect(0, 0, 1600, 900, '#e7e9df'),
      disc(1180, 300, 130, BRICK),
      wave(360, 26, 0, '#b7cbd0'),
      wave(460, 30, 5, '#8aa9b5'),
      wave(570, 32, 11, '#5d8395'),
      wave(680, 32, 3, SLATE),
      wave(790, 26, 8, NIGHT),
      disc(520, 452, 34, INK),
      line('M470 500 C 500 470 560 470 610 506', INK, 18),
    ].join(''),
  'small-print': () =>
    [
      rect(0, 0, 1600, 900, '#cbb8a9'),
      times(19, (index) =>
        line(`M120 ${90 + index * 40} H ${1480 - ((index * 131) % 240)}`, PLUM, 5, 'opacity="0.7"'),
      ),
      disc(860, 430, 260, PAPER, `stroke="${INK}" stroke-width="26"`),
      line('M1046 616 L1290 850', INK, 58),
      times(5, (index) =>
        line(
          `M700 ${320 + index * 58} H ${[1020, 990, 1040, 960, 880][index] ?? 900}`,
          index === 2 ? BRICK : INK,
          18,
        ),
      ),
    ].join(''),
};

const folder = path.join(import.meta.dirname, 'images');
await mkdir(folder, { recursive: true });
for (const [name, scene] of Object.entries(scenes)) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${IMAGE_WIDTH}" height="${IMAGE_HEIGHT}" viewBox="0 0 1600 900">${scene()}</svg>`;
  const { size } = await sharp(Buffer.from(svg))
    .jpeg({ quality: 82, mozjpeg: true })
    // The keys of `scenes` are exactly the names.
    .toFile(imageFile(name as ImageName));
  console.log(`${name}: ${size} bytes`);
}
