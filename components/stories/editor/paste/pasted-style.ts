/**
 * The few style properties that say what a text is: weight and slant, what is hidden, what a line
 * break means, and what Word writes of its lists and outline. The rest of a style is not read.
 */
export type Style = ReadonlyMap<string, string>;
/** Rules by tag (`p`), class (`.x1`) and both (`p.x1`); `levels` are Word's lists, `l0:level1` → its sign. */
export type Sheet = { rules: Map<string, Style>; levels: Map<string, string> };

const READ =
  /^(display|font-style|font-weight|vertical-align|white-space|white-space-collapse|border|mso-.*)$/;

export function parseStyle(css: string): Map<string, string> {
  const style = new Map<string, string>();
  for (const [, name = '', value = ''] of css.matchAll(
    /([-\w]+)\s*:\s*((?:"[^"]*"|'[^']*'|\([^()]*\)|[^;"'()])*)/g,
  )) {
    const property = name.toLowerCase();
    if (READ.test(property)) style.set(property, value.trim().toLowerCase());
  }
  return style;
}

export function parseSheet(css: string): Sheet {
  const sheet: Sheet = { rules: new Map(), levels: new Map() };
  const plain = css.replaceAll(/\/\*[^]*?\*\/|<!--|-->/g, ' ');
  for (const [, selectors = '', body = ''] of plain.matchAll(/([^{}]{1,2000})\{([^{}]*)\}/g)) {
    const level = /@list\s+(l\d+:level\d+)/.exec(selectors)?.[1];
    if (level) sheet.levels.set(level, parseStyle(body).get('mso-level-number-format') ?? 'decimal');
    if (selectors.includes('@')) continue;
    const style = parseStyle(body);
    if (style.size === 0) continue;
    for (const selector of selectors.split(',').map((one) => one.trim())) {
      if (!/^[a-z0-9]*(\.[\w-]+)?$/i.test(selector) || selector === '') continue;
      const known = sheet.rules.get(selector.toLowerCase()) ?? [];
      sheet.rules.set(selector.toLowerCase(), new Map([...known, ...style]));
    }
  }
  return sheet;
}

/** What applies to an element: its tag's rule, its classes' rules, then its own style. */
export function styleFrom(sheet: Sheet, tag: string, classes: string, own: Style): Style {
  if (sheet.rules.size === 0) return own;
  const names = classes.toLowerCase().split(/\s+/).filter(Boolean);
  const selectors = [tag, ...names.map((name) => `.${name}`), ...names.map((name) => `${tag}.${name}`)];
  const style = new Map<string, string>();
  for (const selector of selectors) {
    for (const [name, value] of sheet.rules.get(selector) ?? []) style.set(name, value);
  }
  for (const [name, value] of own) style.set(name, value);
  return style;
}

export function isHidden(style: Style): boolean {
  return style.get('display') === 'none' || style.get('mso-hide') === 'all';
}

/** Whether a line end in the text is one that its writer meant; null where the style says nothing. */
export function keepsLines(style: Style): boolean | null {
  const value = style.get('white-space') ?? style.get('white-space-collapse');
  if (value === undefined || value === 'inherit') return null;
  return /^(pre|break-spaces)/.test(value);
}

/** null where the style says nothing. */
export function isBold(style: Style): boolean | null {
  const value = style.get('font-weight');
  if (value === undefined || value === 'inherit') return null;
  return value.startsWith('bold') || Number.parseInt(value, 10) >= 600;
}

export function isItalic(style: Style): boolean | null {
  const value = style.get('font-style');
  if (value === undefined || value === 'inherit') return null;
  return /^(italic|oblique)/.test(value);
}
