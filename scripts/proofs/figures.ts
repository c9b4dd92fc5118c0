/** What a proof counted: how often its promise held, how often not, and whatever else is worth a line. */
export type Figures = { passed: number; failed: number } & Record<string, number | string>;
export type Proven = { name: string; promise: string; figures: Figures; seconds: number };

/** A proof that threw, or counted nothing and does not say why, has failed. */
export async function figuresOf(run: () => Promise<Figures>): Promise<Figures> {
  try {
    const figures = await run();
    const isEmpty = figures.passed + figures.failed === 0 && figures['skipped'] === undefined;
    return isEmpty ? { ...figures, failed: 1, problem: 'it counted nothing' } : figures;
  } catch (error) {
    return { passed: 0, failed: 1, problem: String(error) };
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
