/** A proof's figures: its last line of output, one JSON object. */
import { z } from 'zod';

const schema = z
  .object({ passed: z.number().int().nonnegative(), failed: z.number().int().nonnegative() })
  .catchall(z.union([z.number(), z.string(), z.boolean()]));

export type Figures = z.infer<typeof schema>;
export type Proven = { name: string; promise: string; figures: Figures; seconds: number };

/** A proof that stopped, said nothing readable or counted nothing has failed. */
export function parseFigures(output: string, exit: number): Figures {
  const last = output.trim().split('\n').at(-1) ?? '';
  const parsed = schema.safeParse(jsonOf(last));
  if (!parsed.success) return { passed: 0, failed: 1, problem: 'its last line was no figures' };
  const figures = parsed.data;
  if (exit !== 0 && figures.failed === 0) return { ...figures, failed: 1, problem: `it ended with ${exit}` };
  if (figures.passed + figures.failed === 0) return { ...figures, failed: 1, problem: 'it counted nothing' };
  return figures;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null; // not JSON: the caller's schema refuses it
  }
}

export function pageOfProofs(proven: readonly Proven[], of: { at: string; commit: string }): string {
  const parts = proven.map(({ name, promise, figures, seconds }) => {
    const { passed, failed, ...rest } = figures;
    const rows = Object.entries({ held: passed, broken: failed, ...rest, seconds: seconds.toFixed(1) });
    return [`## ${name}`, '', promise, '', ...rows.map(([key, value]) => `- ${key}: ${value}`)].join('\n');
  });
  const head = `# Proof\n\nWritten by \`npm run prove\` on ${of.at.slice(0, 10)} at commit ${of.commit}.`;
  return `${[head, ...parts].join('\n\n')}\n`;
}
