/**
 * The ladder as a picture: one bar a rung on a logarithmic scale, readable on a light and on a
 * dark page: the reader's preference decides the colours, and the picture brings its own background
 * for viewers that know no preference.
 */
export interface Bar {
  readonly name: string;
  readonly nanoseconds: number;
  /** A rung of the reference story, or one past it. */
  readonly story: boolean;
}

const LEFT = 350;
const WIDTH = 880;
const RIGHT = 105;
const TOP = 74;
const ROW = 27;

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Three significant digits, without an exponent. */
export function digits(value: number): string {
  if (value >= 100) return value.toFixed(0);
  if (value >= 10) return value.toFixed(1);
  return value >= 0.1 ? value.toFixed(2) : value.toFixed(3);
}

/** An SVG document of bars with nanoseconds a node; `caption` says on what they were measured. */
export function drawLadder(bars: readonly Bar[], caption: string): string {
  const least = 10 ** Math.floor(Math.log10(Math.min(...bars.map((bar) => bar.nanoseconds))));
  const most = 10 ** Math.ceil(Math.log10(Math.max(...bars.map((bar) => bar.nanoseconds))));
  const space = WIDTH - LEFT - RIGHT;
  const place = (value: number): number =>
    LEFT + (space * Math.log10(value / least)) / Math.log10(most / least);
  const bottom = TOP + bars.length * ROW;
  const parts: string[] = [];
  for (let line = least; line <= most * 1.001; line *= 10) {
    const x = place(line).toFixed(1);
    const label = Number(line.toPrecision(1));
    parts.push(`<line class="grid" x1="${x}" y1="${TOP - 6}" x2="${x}" y2="${bottom}"/>`);
    parts.push(`<text class="note" x="${x}" y="${bottom + 16}" text-anchor="middle">${label} ns</text>`);
  }
  const slowest = bars[0].nanoseconds;
  for (const [row, bar] of bars.entries()) {
    const y = TOP + row * ROW;
    const end = place(bar.nanoseconds);
    const times = slowest / bar.nanoseconds;
    const factor = row === 0 ? '' : ` · ${times < 10 ? times.toFixed(1) : times.toFixed(0)} ×`;
    parts.push(
      `<text x="${LEFT - 10}" y="${y + 15}" text-anchor="end">${escapeXml(bar.name)}</text>`,
      `<rect class="${bar.story ? 'story' : 'past'}" x="${LEFT}" y="${y + 2}" width="${Math.max(end - LEFT, 2).toFixed(1)}" height="${ROW - 8}" rx="2"/>`,
      `<text class="value" x="${(end + 6).toFixed(1)}" y="${y + 15}">${digits(bar.nanoseconds)}${factor}</text>`,
    );
  }
  const height = bottom + 32;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="Nanoseconds a node for each step of the ladder">
<style>
.page { fill: #ffffff; }
text { font: 13px system-ui, sans-serif; fill: #1f2328; }
.title { font-weight: 600; font-size: 16px; }
.note { font-size: 11px; fill: #59636e; }
.value { font-variant-numeric: tabular-nums; }
.grid { stroke: #d1d9e0; stroke-width: 1; }
.story { fill: #8c959f; }
.past { fill: #2f6feb; }
@media (prefers-color-scheme: dark) {
  .page { fill: #0d1117; }
  text { fill: #e6edf3; }
  .note { fill: #9198a1; }
  .grid { stroke: #3d444d; }
  .story { fill: #6e7681; }
  .past { fill: #4c8dff; }
}
</style>
<rect class="page" width="100%" height="100%" rx="6"/>
<text class="title" x="10" y="24">Walking a Python tree: nanoseconds a node, logarithmic</text>
<text class="note" x="10" y="44">${escapeXml(caption)}</text>
<rect class="story" x="10" y="53" width="10" height="10" rx="2"/><text class="note" x="25" y="62">steps of the reference story</text>
<rect class="past" x="190" y="53" width="10" height="10" rx="2"/><text class="note" x="205" y="62">past its top</text>
${parts.join('\n')}
</svg>
`;
}
